/**
 * Approximate width in px of a text of a sans-serif font: a letter is a little wider than half of its height, a Chinese
 * character as wide as it is high.
 */
export function textWidth(text: string, fontSize: number): number {
  const perEm = Array.from(text).reduce((sum, letter) => sum + ((letter.codePointAt(0) ?? 0) > 0x2e80 ? 1 : 0.565), 0);
  return perEm * fontSize;
}

/** The text, or as much of its beginning as has room, with an ellipsis. */
export function fitText(text: string, fontSize: number, width: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  const letters = Array.from(text);
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, fontSize) > width) letters.pop();
  return `${letters.join('')}…`;
}
