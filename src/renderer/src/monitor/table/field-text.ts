import type { ProcessRow, RowField } from '#shared/model/process.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { unknownText, type Formatter } from '#shared/text/format.ts';
import { cpuInBasis, type CpuBasis } from '#shared/text/machine-share.ts';

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
  if (typeof value !== 'number')
    return value === null ? unknownText : field === 'startTime' ? format.dateTime(value) : cleanText(value);
  switch (field) {
    case 'cpuPercent':
      return format.percent(cpuInBasis(value, { basis, cores }));
    case 'cpuTimeMs':
    case 'userTimeMs':
    case 'systemTimeMs':
    case 'totalTimeMs':
      return format.duration(value);
    case 'rssBytes':
    case 'virtualBytes':
    case 'pssBytes':
    case 'readBytes':
    case 'writtenBytes':
      return format.bytes(value);
    case 'readBytesPerSecond':
    case 'writtenBytesPerSecond':
      return format.rate(value);
    case 'minorFaults':
    case 'majorFaults':
    case 'voluntarySwitches':
    case 'involuntarySwitches':
    case 'threads':
    case 'descriptors':
      return format.count(value);
    default:
      return String(value); // identifiers are not grouped in thousands
  }
}

/** A field of a row as text. */
export function fieldText(row: ProcessRow, field: RowField, context: FieldContext): string {
  return valueText(row[field], field, context);
}
