import { fields, type RowField } from '#shared/model/fields.ts';
import type { ProcessRow } from '#shared/model/process.ts';
import { formatField } from '#shared/text/format-field.ts';
import type { Formatter } from '#shared/text/format.ts';
import { cpuInBasis, type CpuBasis } from '#shared/text/machine-share.ts';
import { cleanText } from '#shared/text/sanitize.ts';

/** What the texts of a row depend on besides the row. */
export interface FieldContext {
  readonly format: Formatter;
  readonly basis: CpuBasis;
  readonly cores: number;
}

/** A value of a field as text; also for sums of several rows. */
export function valueText(
  value: ProcessRow[RowField],
  field: RowField,
  { format, basis, cores }: FieldContext,
): string {
  const isShare = typeof value === 'number' && fields[field].kind === 'percent';
  const text = formatField(isShare ? cpuInBasis(value, { basis, cores }) : value, field, format);
  return typeof value === 'string' ? cleanText(text) : text;
}

/** A field of a row as text. */
export function fieldText(row: ProcessRow, field: RowField, context: FieldContext): string {
  return valueText(row[field], field, context);
}
