import { createElement, type ReactElement, type ReactNode } from 'react';
import type { Item, SvgElement } from '#shared/graph/svg.ts';

/** What an item gets besides its drawing; `text` is what it shows. */
export type ItemProps = (item: Item, text: string) => Readonly<Record<string, unknown>>;

const textOf = (elements: readonly (SvgElement | string)[]): string =>
  elements.map((element) => (typeof element === 'string' ? element : textOf(element.children))).join('');

/** SVG's own names of attributes as React spells them. */
const spelled = (name: string): string =>
  /^(?:data|aria)-/u.test(name) ? name : name.replaceAll(/-(\w)/gu, (_, letter: string) => letter.toUpperCase());

/** Elements of a picture as elements of the page. */
export function svgNodes(elements: readonly (SvgElement | string)[], itemProps: ItemProps): ReactNode[] {
  return elements.map((element, index) => {
    if (typeof element === 'string') return element;
    const { tag, attributes, children, item } = element;
    const props = Object.fromEntries(Object.entries(attributes).map(([name, value]) => [spelled(name), value]));
    const title: ReactElement[] = item ? [<title key="title">{item.sentence}</title>] : [];
    return createElement(
      tag,
      { key: item?.id ?? index, ...props, ...(item ? itemProps(item, textOf(children)) : {}) },
      ...title,
      ...svgNodes(children, itemProps),
    );
  });
}
