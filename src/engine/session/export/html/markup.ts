import { cleanText } from '#shared/text/sanitize.ts';

/** Text that is already markup. */
export interface Markup {
  readonly markup: string;
}

type Content = string | number | Markup | null | false | readonly Content[];

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Makes any text literal in a page: no markup, no control or bidi characters. Sanitised here, since a
 * session file may come from elsewhere.
 */
function escape(text: string): string {
  return cleanText(text).replace(/[&<>"']/gu, (character) => entities[character] ?? '');
}

function render(content: Content): string {
  if (content === null || content === false) return '';
  if (typeof content === 'string') return escape(content);
  if (typeof content === 'number') return String(content);
  return 'markup' in content ? content.markup : content.map(render).join('');
}

/** Markup with values, each escaped unless it is markup itself. Attribute values must be in double quotes. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return { markup: parts.reduce((text, part, index) => text + render(values[index - 1] ?? null) + part) };
}

/** One column of a table. */
export interface Column<T> {
  readonly title: string;
  readonly cell: (row: T) => string | Markup;
  /** Numbers are right-aligned. */
  readonly isNumber?: boolean;
}

/** A table; the first column names the row. */
export function table<T>(caption: string, columns: readonly Column<T>[], rows: readonly T[]): Markup {
  const kind = (column: Column<T>): string => (column.isNumber ? 'number' : 'text');
  return html`<div class="frame">
    <table>
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          ${columns.map((column) => html`<th scope="col" class="${kind(column)}">${column.title}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              ${columns.map((column, index) => {
                if (index === 0) return html`<th scope="row">${column.cell(row)}</th>`;
                return html`<td class="${kind(column)}">${column.cell(row)}</td>`;
              })}
            </tr> `,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Names with their values. */
export function facts(pairs: readonly (readonly [string, string])[]): Markup {
  return html`<dl>
    ${pairs.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}
