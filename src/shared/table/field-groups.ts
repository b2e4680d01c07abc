import { extraOfField, rowExtras, rowFields, type RowExtra, type RowField } from '../model/process.ts';

/** Every column: the fields of a row, how long it has lived, and its CPU over the last ticks. */
export const columnIds = [...rowFields, 'age', 'history'] as const;
export type ColumnId = (typeof columnIds)[number];

/** Whether a text names a column; stored settings may be of another version. */
export function isColumn(value: unknown): value is ColumnId {
  return (columnIds as readonly unknown[]).includes(value);
}

/** Columns by subject, for choosing among them. */
export const columnGroups = {
  identity: ['pid', 'ppid', 'name', 'command', 'executable', 'user', 'uid', 'pgid', 'sid', 'tty', 'runId'],
  status: ['state', 'nice', 'threads', 'startTime', 'age', 'descriptors'],
  cpu: [
    'cpuPercent',
    'history',
    'cpuTimeMs',
    'userTimeMs',
    'systemTimeMs',
    'totalTimeMs',
    'voluntarySwitches',
    'involuntarySwitches',
  ],
  memory: ['rssBytes', 'pssBytes', 'virtualBytes', 'minorFaults', 'majorFaults'],
  io: ['readBytesPerSecond', 'writtenBytesPerSecond', 'readBytes', 'writtenBytes'],
  container: ['container', 'cgroup'],
} as const satisfies Readonly<Record<string, readonly ColumnId[]>>;

/** The field that a column is sorted by; of a longer life the start is earlier. */
export function sortFieldOf(column: ColumnId): { readonly field: RowField; readonly reversed: boolean } | null {
  if (column === 'history') return null;
  return column === 'age' ? { field: 'startTime', reversed: true } : { field: column, reversed: false };
}

/** Which extras must be read for these fields, in a fixed order so that equal needs are equal lists. */
export function extrasFor(fields: Iterable<string>): readonly RowExtra[] {
  const needed = new Set([...fields].map((field) => extraOfField[field as RowField]));
  return rowExtras.filter((extra) => needed.has(extra));
}
