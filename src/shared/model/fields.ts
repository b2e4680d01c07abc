/**
 * What a field's value is. The kind decides how both hosts write, align, sort and filter it.
 * `unit`: of the number in a row. `filter`: the comparisons that a filter offers; null for none.
 */
export interface KindSpec {
  readonly value: 'number' | 'text';
  readonly unit: 'B' | 'B/s' | 'ms' | '%' | null;
  readonly filter: FilterKind | null;
  readonly align: 'left' | 'right';
  /** Whether the first sort shows the largest value on top. */
  readonly largestFirst: boolean;
  readonly monospace?: boolean;
}

/** How a filter compares: a number without a unit, one with its unit, a text, or a process state. */
export type FilterKind = 'text' | 'number' | 'percent' | 'bytes' | 'time' | 'state';

const amount = { value: 'number', align: 'right', largestFirst: true } as const;
const label = { value: 'text', unit: null, align: 'left', largestFirst: false } as const;

/** Every kind of field. */
export const kinds = {
  /** Identifiers and priorities: the size of the number is no amount. */
  number: { value: 'number', unit: null, filter: 'number', align: 'right', largestFirst: false },
  count: { ...amount, unit: null, filter: 'number' },
  percent: { ...amount, unit: '%', filter: 'percent' },
  bytes: { ...amount, unit: 'B', filter: 'bytes' },
  rate: { ...amount, unit: 'B/s', filter: 'bytes' },
  duration: { ...amount, unit: 'ms', filter: 'time' },
  text: { ...label, filter: 'text' },
  /** Paths and command lines. */
  path: { ...label, filter: 'text', monospace: true },
  state: { ...label, filter: 'state' },
  /** An ISO 8601 time in UTC; a filter compares the age instead. */
  time: { ...label, filter: null },
  chart: { ...label, filter: null },
} as const satisfies Readonly<Record<string, KindSpec>>;
export type FieldKind = keyof typeof kinds;

/** Fields that cost a reading of their own per process are null in every row unless a watcher asks for their extra. */
export const rowExtras = ['io', 'pss', 'switches', 'cgroup', 'descriptors'] as const;
export type RowExtra = (typeof rowExtras)[number];

/** Subjects of the column menu, in its order. */
export const fieldGroups = ['identity', 'status', 'cpu', 'memory', 'io', 'container'] as const;
export type FieldGroup = (typeof fieldGroups)[number];

/** Everything that both hosts know of a field, apart from its words. */
export interface FieldSpec {
  readonly kind: FieldKind;
  readonly group: FieldGroup;
  /** Of its column in a new table, in px. */
  readonly width: number;
  /** Short spellings in filters and after `--sort`. */
  readonly aliases?: readonly string[];
  /** Values of several processes add up: groups and subtrees show a sum. */
  readonly sums?: true;
  /** The extra whose reading fills it. */
  readonly extra?: RowExtra;
  /** Known of every process on every platform; any other field may be null. */
  readonly required?: true;
}

/**
 * Every field of a process row, in the order of details and CSV exports. A new one needs this line, a reader and its
 * words.
 */
export const fields = {
  pid: { kind: 'number', group: 'identity', width: 84, required: true },
  ppid: { kind: 'number', group: 'identity', width: 96 },
  pgid: { kind: 'number', group: 'identity', width: 84 },
  sid: { kind: 'number', group: 'identity', width: 84 },
  uid: { kind: 'number', group: 'identity', width: 84 },
  user: { kind: 'text', group: 'identity', width: 110 },
  state: { kind: 'state', group: 'status', width: 120, required: true },
  /** The kernel's short name (comm, at most 15 bytes on Linux; proc_pid_comm(5)). */
  name: { kind: 'text', group: 'identity', width: 200, required: true },
  /** The command line, arguments joined by spaces, `…` at its end if it was cut; the name in brackets if there is none. */
  command: { kind: 'path', group: 'identity', width: 420, aliases: ['cmd'], required: true },
  executable: { kind: 'path', group: 'identity', width: 240, aliases: ['exe', 'path'] },
  startTime: { kind: 'time', group: 'status', width: 180, required: true },
  /** 100 = one core fully busy over the last interval. */
  cpuPercent: { kind: 'percent', group: 'cpu', width: 150, aliases: ['cpu'], sums: true },
  /** The process's own CPU time: user and system. */
  cpuTimeMs: { kind: 'duration', group: 'cpu', width: 100, aliases: ['time'], sums: true },
  rssBytes: { kind: 'bytes', group: 'memory', width: 104, aliases: ['rss', 'mem', 'memory'], sums: true },
  virtualBytes: { kind: 'bytes', group: 'memory', width: 104, aliases: ['vsz', 'virtual'], sums: true },
  threads: { kind: 'count', group: 'status', width: 84, sums: true },
  nice: { kind: 'number', group: 'status', width: 72 },
  /** Controlling terminal such as `pts/0`, or null. */
  tty: { kind: 'text', group: 'identity', width: 90 },
  /** The run that the lab started this process for, from its PROCESSION_RUN tag. */
  runId: { kind: 'text', group: 'identity', width: 130, aliases: ['run'] },
  userTimeMs: { kind: 'duration', group: 'cpu', width: 120, aliases: ['usertime'], sums: true },
  systemTimeMs: { kind: 'duration', group: 'cpu', width: 120, aliases: ['systime'], sums: true },
  /** Its own CPU time and that of the children it has waited for. */
  totalTimeMs: { kind: 'duration', group: 'cpu', width: 150, aliases: ['totaltime'] },
  /** Page faults served without reading from a disk, since the start. */
  minorFaults: { kind: 'count', group: 'memory', width: 116, sums: true },
  /** Page faults that had to read from a disk, since the start. */
  majorFaults: { kind: 'count', group: 'memory', width: 116, aliases: ['faults'], sums: true },
  /** Bytes read from a disk since the start. */
  readBytes: { kind: 'bytes', group: 'io', width: 104, sums: true, extra: 'io' },
  /** Bytes written to a disk since the start. */
  writtenBytes: { kind: 'bytes', group: 'io', width: 104, sums: true, extra: 'io' },
  /** Over the last interval. */
  readBytesPerSecond: { kind: 'rate', group: 'io', width: 112, aliases: ['read'], sums: true, extra: 'io' },
  writtenBytesPerSecond: {
    kind: 'rate',
    group: 'io',
    width: 112,
    aliases: ['write', 'written'],
    sums: true,
    extra: 'io',
  },
  /**
   * Proportional share of memory: a page shared by n processes counts 1/n to each. Reading it walks
   * the page tables under a lock of the measured process, so it may slow that process down.
   */
  pssBytes: { kind: 'bytes', group: 'memory', width: 104, aliases: ['pss'], sums: true, extra: 'pss' },
  /** Times that its threads gave up the CPU themselves, since the start. */
  voluntarySwitches: { kind: 'count', group: 'cpu', width: 140, sums: true, extra: 'switches' },
  /** Times that its threads were preempted, since the start. */
  involuntarySwitches: { kind: 'count', group: 'cpu', width: 140, sums: true, extra: 'switches' },
  /** Path in the (unified) hierarchy. */
  cgroup: { kind: 'path', group: 'container', width: 260, extra: 'cgroup' },
  /** The short name of the container, where the cgroup's path names one. */
  container: { kind: 'text', group: 'container', width: 140, extra: 'cgroup' },
  /** Open file descriptors. */
  descriptors: { kind: 'count', group: 'status', width: 116, aliases: ['fds'], sums: true, extra: 'descriptors' },
} as const satisfies Readonly<Record<string, FieldSpec>>;

export type RowField = keyof typeof fields;

/** Fields of a row, by which it can be sorted and shown. */
export const rowFields = Object.keys(fields) as readonly RowField[];

/** Fields that an extra fills. */
export type ExtraField = {
  [F in RowField]: (typeof fields)[F] extends { readonly extra: RowExtra } ? F : never;
}[RowField];

/** The description of a field, with every property that it may have. */
export function fieldSpec(field: RowField): FieldSpec {
  return fields[field];
}

/** Fields that an extra fills, in the order of the table. */
export const extraFields = rowFields.filter((field): field is ExtraField => fieldSpec(field).extra !== undefined);

/** The extras to read for these fields and those in `named`, in a fixed order so that equal needs are equal lists. */
export function extrasOf(wanted: Iterable<string>, named: readonly RowExtra[] = []): RowExtra[] {
  const needed = new Set([...wanted].map((field) => (fields as Readonly<Record<string, FieldSpec>>)[field]?.extra));
  return rowExtras.filter((extra) => named.includes(extra) || needed.has(extra));
}
