// East Asian wide and fullwidth blocks and emoji (Unicode TR11), coarse: what terminals draw two cells wide.
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u;
const zero = /[\p{Mn}\p{Me}\p{Cf}]/u;
const ascii = /^[\u0020-\u007e]*$/;

function charWidth(char: string): number {
  if (zero.test(char)) return 0;
  return wide.test(char) ? 2 : 1;
}

/** Cells that a terminal uses for this text. */
export function textWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  let width = 0;
  for (const char of text) width += charWidth(char);
  return width;
}

/** The text cut to at most `width` cells, with an ellipsis where something was cut. */
export function fitText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let used = 0;
  let kept = '';
  for (const char of text) {
    const next = used + charWidth(char);
    if (next > width - 1) break;
    kept += char;
    used = next;
  }
  return width <= 0 ? '' : `${kept}…`;
}

/** The text filled with blanks to `width` cells. */
export function padText(text: string, width: number, align: 'left' | 'right'): string {
  const blanks = ' '.repeat(Math.max(0, width - textWidth(text)));
  return align === 'left' ? text + blanks : blanks + text;
}
