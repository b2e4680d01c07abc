import type { ProcessRow, RowField } from '#shared/model/process.ts';
import { cleanText } from '#shared/view/clean-text.ts';
import { unknownText, type Formatter } from '#shared/view/format.ts';
import { cpuInBasis, type CpuBasis } from '#shared/view/machine-share.ts';

/** What the texts of a row depend on besides the row. */
export interface FieldContext {
  readonly format: Formatter;
  readonly basis: CpuBasis;
  readonly cores: number;
}

/** A field of a row as text. */
export function fieldText(row: ProcessRow, field: RowField, { format, basis, cores }: FieldContext): string {
  switch (field) {
    case 'cpuPercent':
      return format.percent(cpuInBasis(row.cpuPercent, { basis, cores }));
    case 'cpuTimeMs':
      return format.duration(row.cpuTimeMs);
    case 'rssBytes':
    case 'virtualBytes':
      return format.bytes(row[field]);
    case 'startTime':
      return format.dateTime(row.startTime);
    default: {
      const value = row[field];
      return value === null ? unknownText : cleanText(String(value));
    }
  }
}
