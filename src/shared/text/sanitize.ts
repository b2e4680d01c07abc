/** Control characters and those that reorder text: a process may put them into its name to deceive. */
// oxlint-disable-next-line no-control-regex
const harmful = /[\u0000-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Text that other programs chose, made safe to show on one line. */
export function cleanText(text: string): string {
  return text.replace(harmful, '\uFFFD');
}
