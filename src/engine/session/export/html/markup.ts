import { escapeMarkup } from '#shared/text/escape-markup.ts';

/** Text that is already markup. */
export interface Markup {
  readonly markup: string;
}

type Content = string | number | Markup | null | false | readonly Content[];

function render(content: Content): string {
  if (content === null || content === false) return '';
  if (typeof content === 'string') return escapeMarkup(content);
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
