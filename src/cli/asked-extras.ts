import { AppError } from '#shared/errors.ts';
import { extraFields, fields as described, rowExtras, type RowExtra, type RowField } from '#shared/model/fields.ts';
import { nearest } from '#shared/nearest.ts';

/** A parser for `--with`: extras separated by commas, or `all`; may be repeated. */
export function parseWith(text: string, before: readonly RowExtra[] = []): readonly RowExtra[] {
  const known = [...rowExtras, 'all'];
  const asked = text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .flatMap((word) => {
      if (word === 'all') return rowExtras;
      const extra = rowExtras.find((candidate) => candidate === word);
      if (extra === undefined)
        throw new AppError('parameter-wrong-type', {
          name: '--with',
          value: word,
          nearest: nearest(word, known),
          known: known.join(', '),
        });
      return [extra];
    });
  return rowExtras.filter((extra) => asked.includes(extra) || before.includes(extra));
}

/** The fields that get a column of their own: those asked for, and all of each extra asked for by name. */
export function columnsFor(fields: readonly RowField[], named: readonly RowExtra[] = []): RowField[] {
  return [...new Set([...fields, ...extraFields.filter((field) => named.includes(described[field].extra))])];
}
