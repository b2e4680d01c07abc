import type { RowField } from '#shared/model/process.ts';
import { columnIds, type ColumnId } from '#shared/table/field-groups.ts';

/** How a column is laid out. */
export interface FieldColumn {
  readonly field: ColumnId;
  readonly width: number;
  readonly numeric: boolean;
  readonly mono: boolean;
}

const widths: Readonly<Record<ColumnId, number>> = {
  pid: 84,
  ppid: 96,
  pgid: 84,
  sid: 84,
  uid: 84,
  user: 110,
  state: 120,
  name: 200,
  command: 420,
  executable: 240,
  startTime: 180,
  cpuPercent: 150,
  cpuTimeMs: 100,
  rssBytes: 104,
  virtualBytes: 104,
  threads: 84,
  nice: 72,
  tty: 90,
  runId: 130,
  userTimeMs: 120,
  systemTimeMs: 120,
  totalTimeMs: 150,
  minorFaults: 116,
  majorFaults: 116,
  readBytes: 104,
  writtenBytes: 104,
  readBytesPerSecond: 112,
  writtenBytesPerSecond: 112,
  pssBytes: 104,
  voluntarySwitches: 140,
  involuntarySwitches: 140,
  cgroup: 260,
  container: 140,
  descriptors: 116,
  age: 130,
  history: 110,
};
const texts = new Set<ColumnId>([
  'user',
  'state',
  'name',
  'command',
  'executable',
  'startTime',
  'tty',
  'runId',
  'cgroup',
  'container',
  'history',
]);
const mono = new Set<ColumnId>(['command', 'executable', 'cgroup']);

/** Numbers that say how much there is of something: the most is looked for first. */
const amounts = (field: RowField, numeric: boolean): boolean =>
  numeric && !['pid', 'ppid', 'pgid', 'sid', 'uid', 'nice'].includes(field);

/** Every column the table can show. */
export const fieldColumns: Readonly<Record<ColumnId, FieldColumn>> = Object.fromEntries(
  columnIds.map((field) => [field, { field, width: widths[field], numeric: !texts.has(field), mono: mono.has(field) }]),
) as Record<ColumnId, FieldColumn>;

/** Whether the first click on a heading sorts from the largest. */
export function startsDescending(column: ColumnId): boolean {
  return column === 'age' || (column !== 'history' && amounts(column, fieldColumns[column].numeric));
}

/** Narrowest and widest that a column may be made, in px. */
export const widthLimits = { least: 56, most: 1200 } as const;
