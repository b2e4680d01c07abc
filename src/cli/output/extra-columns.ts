import type { RowField } from '#shared/model/process.ts';
import { unknownText, type Formatter } from '#shared/text/format.ts';
import type { Context } from '../context.ts';
import type { ShownRow } from './table.ts';
import type { Column } from './table.ts';

const always: ReadonlySet<RowField> = new Set([
  'pid',
  'ppid',
  'user',
  'state',
  'cpuPercent',
  'rssBytes',
  'threads',
  'name',
  'command',
]);
const bytes: ReadonlySet<RowField> = new Set([
  'virtualBytes',
  'pssBytes',
  'readBytes',
  'writtenBytes',
  'readBytesPerSecond',
  'writtenBytesPerSecond',
]);
const spans: ReadonlySet<RowField> = new Set(['cpuTimeMs', 'userTimeMs', 'systemTimeMs', 'totalTimeMs']);
const texts: ReadonlySet<RowField> = new Set(['executable', 'startTime', 'tty', 'runId', 'cgroup', 'container']);

/** A column for each field that the table does not show by itself. */
export function extraColumns(fields: readonly RowField[], t: Context['t'], format: Formatter): Column<ShownRow>[] {
  return fields
    .filter((field) => !always.has(field))
    .map((field) => ({
      title: t(`cli:field.${field}`),
      align: texts.has(field) ? 'left' : 'right',
      text: ({ row }) => {
        const value = row[field];
        if (value === null) return unknownText;
        if (bytes.has(field)) return format.bytes(Number(value));
        return spans.has(field) ? format.duration(Number(value)) : String(value);
      },
    }));
}
