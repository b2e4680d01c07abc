import { escapeMarkup } from '../text/escape-markup.ts';
import { fitText, textWidth } from '../text/text-width.ts';
import type { Place } from '../timeline/place.ts';

/** A part of a picture that has a meaning of its own: a node, an edge, an event in the life of a process. */
export interface Item {
  /** Unique in its picture. */
  readonly id: string;
  /** What it says, as a sentence; safe to show. */
  readonly sentence: string;
  /** Where the timeline shows it; null if nowhere. */
  readonly place: Place | null;
}

/** One element of SVG, by SVG's own names. A page makes elements of it, a file text. */
export interface SvgElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgElement | string)[];
  readonly item?: Item;
}

/** A picture with its size in px. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly content: readonly SvgElement[];
}

/** Values of `fill` and `stroke`. */
export interface Palette {
  readonly text: string;
  readonly muted: string;
  readonly faint: string;
  readonly body: string;
  readonly surface: string;
  readonly bad: string;
  readonly warn: string;
  readonly info: string;
  readonly life: string;
  readonly zombie: string;
}

/** The colours of the page's theme, light or dark. */
export const pagePalette: Palette = {
  text: 'currentColor',
  muted: 'var(--tone-muted)',
  faint: 'var(--line)',
  body: 'var(--mantine-color-body)',
  surface: 'var(--surface-raised)',
  bad: 'var(--tone-bad)',
  warn: 'var(--tone-warn)',
  info: 'var(--tone-info)',
  life: 'var(--lane-running)',
  zombie: 'var(--lane-zombie)',
};

/** The colours of a file, which stands alone: those of the light theme. */
export const filePalette: Palette = {
  text: '#1c1e21',
  muted: '#545b62',
  faint: '#ced4da',
  body: '#ffffff',
  surface: '#f8f9fa',
  bad: '#b02525',
  warn: '#8a4b00',
  info: '#155a9c',
  life: '#2f9e44',
  zombie: '#862e9c',
};

/** Fonts of a file; the first that the reading machine has. */
const fileFonts = 'system-ui, Segoe UI, Noto Sans, Noto Sans CJK SC, PingFang SC, Microsoft YaHei, sans-serif';

/** An element; an attribute without a value is left out. */
export function svg(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  ...children: readonly (SvgElement | string)[]
): SvgElement {
  const given = Object.entries(attributes).filter((pair): pair is [string, string | number] => pair[1] !== undefined);
  return { tag, attributes: Object.fromEntries(given), children };
}

/** A group that is an item: it can be focused and chosen on a page, and a file shows its sentence as a tooltip. */
export function svgItem(item: Item, ...children: readonly SvgElement[]): SvgElement {
  return { tag: 'g', attributes: { 'data-item': item.id }, children, item };
}

/** The element as text of a file. */
export function svgText({ tag, attributes, children, item }: SvgElement): string {
  const pairs = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeMarkup(String(value))}"`);
  const title = item ? `<title>${escapeMarkup(item.sentence)}</title>` : '';
  const inner = children.map((child) => (typeof child === 'string' ? escapeMarkup(child) : svgText(child)));
  return `<${tag}${pairs.join('')}>${title}${inner.join('')}</${tag}>`;
}

/** All items of a picture, in the order in which they are drawn. */
export function itemsOf(elements: readonly (SvgElement | string)[]): readonly Item[] {
  return elements.flatMap((element) =>
    typeof element === 'string' ? [] : [...(element.item ? [element.item] : []), ...itemsOf(element.children)],
  );
}

const margin = 16;
const titleHeight = 28;
const lineHeight = 17;
/** Longer lines are cut, in px. */
const maxLine = 1200;

/** A file of one picture that needs nothing else: its colours, a title and lines about the run are in it. */
export function pictureFile(
  { width, height, content }: Picture,
  { title, lines }: { readonly title: string; readonly lines: readonly string[] },
): { readonly text: string; readonly width: number; readonly height: number } {
  const shown = lines.map((line) => fitText(line, 12, maxLine));
  const headHeight = titleHeight + shown.length * lineHeight + 6;
  const size = {
    width: Math.ceil(Math.max(width, ...shown.map((line) => textWidth(line, 12))) + 2 * margin),
    height: Math.ceil(height + headHeight + margin),
  };
  const text = svgText(
    svg(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        ...size,
        viewBox: `0 0 ${size.width} ${size.height}`,
        'font-family': fileFonts,
        color: filePalette.text,
      },
      svg('title', {}, title),
      svg(
        'desc',
        {},
        itemsOf(content)
          .map(({ sentence }) => sentence)
          .join('\n'),
      ),
      svg('rect', { width: size.width, height: size.height, fill: filePalette.body }),
      svg('text', { x: margin, y: 24, 'font-size': 15, 'font-weight': 700, fill: filePalette.text }, title),
      ...shown.map((line, index) =>
        svg(
          'text',
          { x: margin, y: titleHeight + 14 + index * lineHeight, 'font-size': 12, fill: filePalette.muted },
          line,
        ),
      ),
      svg('g', { transform: `translate(${margin} ${headHeight})` }, ...content),
    ),
  );
  return { text, ...size };
}
