const whitespace = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
// C0 and C1 controls, and every character that can turn the direction of what follows.
// oxlint-disable-next-line no-control-regex
const dangerous = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * Text that processes choose themselves, made safe to show: line breaks become blanks, control
 * and bidi characters vanish, and at most `maxChars` characters stay.
 */
export function cleanText(text: string, maxChars = 4096): string {
  const clean = text
    .slice(0, maxChars * 2)
    .replace(whitespace, ' ')
    .replace(dangerous, '');
  return clean.length <= maxChars ? clean : clean.slice(0, maxChars);
}
