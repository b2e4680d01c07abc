/** Longest text kept of what a process chooses itself, such as its command line. */
export const maxProcessText = 4096;

// Text from outside, made safe to show: every output takes its rules from here.

const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/** C0 and C1 controls, and every character that changes the direction of the text after it. */
const controls = '\\u0000-\\u001f\\u007f-\\u009f\\u061c\\u2028-\\u202e\\u2066-\\u2069';
/**
 * What takes no room, and so lets two names seem the same: soft hyphen, fillers of Hangul and Mongolian, zero width
 * characters and marks, invisible operators, tags.
 */
const invisible =
  '\\u00ad\\u034f\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u2060-\\u2065\\u206a-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}';
const plain = /^[ -~]*$/;
const allControls = new RegExp(`[${controls}]`, 'gu');
const allInvisible = new RegExp(`[${invisible}]`, 'gu');
const unsafe = new RegExp(`[${controls}${invisible}]`, 'gu');
/** A zero width joiner that makes one sign of two emoji. */
const emojiJoiner =
  /(?<=\p{Extended_Pictographic}(?:\ufe0f|[\u{1f3fb}-\u{1f3ff}])?)\u200d(?=\p{Extended_Pictographic})/gu;

function named(character: string): string {
  return `<U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** The text up to `maxChars` characters; a character outside the basic plane is kept whole or not at all. */
export function cutText(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  return /[\ud800-\udbff]/.test(text.charAt(maxChars - 1)) ? text.slice(0, maxChars - 1) : text.slice(0, maxChars);
}

/**
 * Text chosen by other programs, made safe to show on one line: tabs and line breaks become one
 * space, control and bidi characters are removed, invisible ones are named (`<U+200B>`), and at most
 * `maxChars` characters are kept.
 */
export function cleanText(text: string, maxChars = Infinity): string {
  const kept = cutText(text, maxChars * 2);
  if (plain.test(kept)) return cutText(kept, maxChars);
  const clean = kept.toWellFormed().replace(lineBreaks, ' ').replace(allControls, '');
  return cutText(nameInvisible(clean), maxChars);
}

function nameInvisible(text: string): string {
  if (!text.includes('\u200d')) return text.replace(allInvisible, named);
  return text
    .split(emojiJoiner)
    .map((part) => part.replace(allInvisible, named))
    .join('\u200d');
}

/** The same for text of several lines, which stay. */
export function cleanLines(text: string): string {
  return plain.test(text)
    ? text
    : text
        .split('\n')
        .map((line) => cleanText(line))
        .join('\n');
}

/** JSON whose strings show nothing unsafe, and mean the same: such characters are escaped. */
export function safeJson(json: string): string {
  return plain.test(json)
    ? json
    : json.replace(unsafe, (character) =>
        character === '\n'
          ? character
          : Array.from(
              { length: character.length },
              (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
            ).join(''),
      );
}

/** Values for the placeholders of a message: those that come from outside cannot change how it is shown. */
export function cleanParams<P extends Readonly<Record<string, string | number>>>(params: P): P {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? cleanText(value) : value]),
  ) as P;
}
