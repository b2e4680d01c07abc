import stringWidth from 'string-width';

const ascii = /^[\u0020-\u007e]*$/;
const graphemes = new Intl.Segmenter();

/** Terminal cells that a text takes (UAX #11; an emoji sequence is one glyph). */
export function textWidth(text: string): number {
  // Nearly every cell of a table is ASCII, and its width is its length.
  return ascii.test(text) ? text.length : stringWidth(text);
}

/** The text cut to at most `width` cells, with an ellipsis where something was cut. */
export function fitText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let used = 0;
  let kept = '';
  for (const { segment } of graphemes.segment(text)) {
    const next = used + textWidth(segment);
    if (next > width - 1) break;
    kept += segment;
    used = next;
  }
  return width <= 0 ? '' : `${kept}…`;
}

/** The text filled with spaces to `width` cells. */
export function padText(text: string, width: number, align: 'left' | 'right'): string {
  const spaces = ' '.repeat(Math.max(0, width - textWidth(text)));
  return align === 'left' ? text + spaces : spaces + text;
}
