/** Longest text kept of what a process chooses itself, such as its command line. */
export const maxProcessText = 4096;

const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
// C0 and C1 controls, and every character that can change the direction of the text after it.
// oxlint-disable-next-line no-control-regex
const harmful = /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const allHarmful = new RegExp(harmful, 'g');

/**
 * Text chosen by other programs, made safe to show on one line: tabs and line breaks become one
 * space, control and bidi characters are removed, and at most `maxChars` characters are kept.
 */
export function cleanText(text: string, maxChars = Infinity): string {
  const kept = text.length > maxChars * 2 ? text.slice(0, maxChars * 2) : text;
  const clean = harmful.test(kept) ? kept.replace(lineBreaks, ' ').replace(allHarmful, '') : kept;
  return clean.length <= maxChars ? clean : clean.slice(0, maxChars);
}
