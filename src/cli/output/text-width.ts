import { createRequire } from 'node:module';
import type measure from 'string-width';

/** ASCII and the signs that tables write themselves: one cell for each character. */
const narrow = /^[\u0020-\u007e–…·]*$/;
const load = createRequire(import.meta.url);

/** Loaded with the first other text: compiling its patterns would delay the start of every command. */
let stringWidth: typeof measure | null = null;
let graphemes: Intl.Segmenter | null = null;

function wideWidth(text: string): number {
  stringWidth ??= (load('string-width') as { readonly default: typeof measure }).default;
  return stringWidth(text);
}

/** Terminal cells that a text takes (UAX #11; an emoji sequence is one glyph). */
export function textWidth(text: string): number {
  return narrow.test(text) ? text.length : wideWidth(text);
}

/** The text cut to at most `width` cells, with an ellipsis where something was cut. */
export function fitText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  if (narrow.test(text)) return width <= 0 ? '' : `${text.slice(0, width - 1)}…`;
  let used = 0;
  let kept = '';
  graphemes ??= new Intl.Segmenter();
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
