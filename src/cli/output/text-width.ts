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

/** The longest beginning of a text that takes at most `width` cells. */
function headOf(text: string, width: number): string {
  if (narrow.test(text)) return text.slice(0, Math.max(0, width));
  let used = 0;
  let kept = '';
  graphemes ??= new Intl.Segmenter();
  for (const { segment } of graphemes.segment(text)) {
    used += textWidth(segment);
    if (used > width) break;
    kept += segment;
  }
  return kept;
}

/** The text cut to at most `width` cells, with an ellipsis where something was cut. */
export function fitText(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  return width <= 0 ? '' : `${headOf(text, width - 1)}…`;
}

/** A text is not wrapped to fewer cells than this, whatever the terminal is. */
const minWrapWidth = 8;
/** A run without wide characters, or one of these; signs that open or close stay with what they belong to. */
const pieces = /[（“‘《]*(?:[!-~]+|.)[，。：；！？、）”’》]*/gsu;

/**
 * The text in lines of at most `width` cells, broken at spaces and between the characters of a script that has none; what
 * fits no line, such as a long path, is cut.
 */
export function wrapText(text: string, width: number): string[] {
  const room = Math.max(minWrapWidth, width);
  if (textWidth(text) <= room) return [text];
  const lines: string[] = [];
  let line = '';
  for (const [, space = '', word = ''] of text.matchAll(/( *)([^ ]+)/gu)) {
    const parts: readonly string[] = narrow.test(word) ? [word] : (word.match(pieces) ?? []);
    for (const [index, part] of parts.entries()) {
      const between = line === '' || index > 0 ? '' : space;
      if (line !== '' && textWidth(line + between + part) > room) {
        lines.push(line);
        line = part;
      } else line += between + part;
      while (textWidth(line) > room) {
        const head = headOf(line, room);
        lines.push(head);
        line = line.slice(head.length);
      }
    }
  }
  return line === '' ? lines : [...lines, line];
}

/** The text filled with spaces to `width` cells. */
export function padText(text: string, width: number, align: 'left' | 'right'): string {
  const spaces = ' '.repeat(Math.max(0, width - textWidth(text)));
  return align === 'left' ? text + spaces : spaces + text;
}
