import type { ProcessRow, RowField } from '../model/process.ts';

/** What the value of a field is, and so what may be written after it. */
export type FieldKind = 'text' | 'number' | 'percent' | 'bytes' | 'time' | 'state';

/** Fields that a filter can name: those of a row, but the start as an age. */
export type FilterField = Exclude<RowField, 'startTime'> | 'age';

/** The kind of each field. Times are in ms, `age` is the time since the start. */
export const fieldKinds: Readonly<Record<FilterField, FieldKind>> = {
  pid: 'number',
  ppid: 'number',
  pgid: 'number',
  sid: 'number',
  uid: 'number',
  user: 'text',
  state: 'state',
  name: 'text',
  command: 'text',
  executable: 'text',
  cpuPercent: 'percent',
  cpuTimeMs: 'time',
  rssBytes: 'bytes',
  virtualBytes: 'bytes',
  threads: 'number',
  nice: 'number',
  tty: 'text',
  runId: 'text',
  userTimeMs: 'time',
  systemTimeMs: 'time',
  totalTimeMs: 'time',
  minorFaults: 'number',
  majorFaults: 'number',
  readBytes: 'bytes',
  writtenBytes: 'bytes',
  readBytesPerSecond: 'bytes',
  writtenBytesPerSecond: 'bytes',
  pssBytes: 'bytes',
  voluntarySwitches: 'number',
  involuntarySwitches: 'number',
  cgroup: 'text',
  container: 'text',
  descriptors: 'number',
  age: 'time',
};

const aliases: Readonly<Record<string, FilterField>> = {
  cpu: 'cpuPercent',
  time: 'cpuTimeMs',
  usertime: 'userTimeMs',
  systime: 'systemTimeMs',
  totaltime: 'totalTimeMs',
  rss: 'rssBytes',
  mem: 'rssBytes',
  memory: 'rssBytes',
  vsz: 'virtualBytes',
  virtual: 'virtualBytes',
  pss: 'pssBytes',
  exe: 'executable',
  path: 'executable',
  cmd: 'command',
  run: 'runId',
  faults: 'majorFaults',
  read: 'readBytesPerSecond',
  write: 'writtenBytesPerSecond',
  written: 'writtenBytesPerSecond',
  fds: 'descriptors',
};

/** Every spelling of a field that a filter understands, short ones first. */
export const filterNames: readonly string[] = [...Object.keys(aliases), ...Object.keys(fieldKinds)];

/** The field of a spelling in any case, or null. */
export function fieldOfName(name: string): FilterField | null {
  const lower = name.toLowerCase();
  const exact = (Object.keys(fieldKinds) as FilterField[]).find((field) => field.toLowerCase() === lower);
  return exact ?? aliases[lower] ?? null;
}

/** What a row holds in a field; an age in ms at `nowMs` (since the epoch). */
export function fieldValue(row: ProcessRow, field: FilterField, nowMs: number): string | number | null {
  return field === 'age' ? Math.max(0, nowMs - Date.parse(row.startTime)) : row[field];
}
