import type { RowField } from '#shared/model/process.ts';

/** How a field is laid out. */
export interface FieldColumn {
  readonly field: RowField;
  readonly width: number;
  readonly numeric: boolean;
  readonly mono: boolean;
}

const widths: Readonly<Record<RowField, number>> = {
  pid: 84, ppid: 96, pgid: 84, sid: 84, uid: 84, user: 110, state: 130, name: 180, command: 420, executable: 240, startTime: 180,
  cpuPercent: 182, cpuTimeMs: 100, rssBytes: 104, virtualBytes: 104, threads: 84, nice: 72, tty: 90, runId: 130,
  userTimeMs: 100, systemTimeMs: 100, totalTimeMs: 100, minorFaults: 100, majorFaults: 100, readBytes: 104, writtenBytes: 104, readBytesPerSecond: 112,
  writtenBytesPerSecond: 112, pssBytes: 104, voluntarySwitches: 110, involuntarySwitches: 110, cgroup: 220, container: 130, descriptors: 90,
};
const numeric = new Set<RowField>(['pid', 'ppid', 'pgid', 'sid', 'uid', 'cpuPercent', 'cpuTimeMs', 'rssBytes', 'virtualBytes', 'threads', 'nice']);
const mono = new Set<RowField>(['command', 'executable']);

/** From left to right: who it is, how it stands, what it uses, then the rest; the long texts last. */
const displayOrder: readonly RowField[] = [
  'pid', 'name', 'state', 'cpuPercent', 'rssBytes', 'threads', 'user', 'ppid', 'cpuTimeMs', 'virtualBytes', 'nice', 'tty', 'pgid', 'sid', 'uid',
  'startTime', 'runId', 'executable', 'command',
];

/** Every column the table can show. */
export const fieldColumns: readonly FieldColumn[] = displayOrder.map((field) => ({ field, width: widths[field], numeric: numeric.has(field), mono: mono.has(field) }));
