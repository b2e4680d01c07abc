import { fields, type RowField } from '../model/fields.ts';
import type { ProcessRow } from '../model/process.ts';
import { unknownText, type Formatter } from './format.ts';

/** A value of a field as both hosts write it; also for sums of several rows. Texts are not sanitised. */
export function formatField(value: ProcessRow[RowField], field: RowField, format: Formatter): string {
  if (value === null) return unknownText;
  const { kind } = fields[field];
  if (typeof value === 'string') return kind === 'time' ? format.dateTime(value) : value;
  switch (kind) {
    case 'percent':
      return format.percent(value);
    case 'bytes':
      return format.bytes(value);
    case 'rate':
      return format.rate(value);
    case 'duration':
      return format.duration(value);
    case 'count':
      return format.count(value);
    default:
      return String(value); // identifiers are not grouped in thousands
  }
}
