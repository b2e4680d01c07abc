import type { ProcessTick, RowChange } from '#shared/model/delta.ts';
import { noExtras, type ProcessRow } from '#shared/model/process.ts';

const names = [
  'systemd',
  'node',
  'postgres',
  'chrome',
  'bash',
  'sshd',
  'python3',
  'nginx',
  'kworker/0:1',
  'vim',
] as const;

/** The same numbers in each run: a linear congruential generator (Numerical Recipes), 0 to 1. */
function draws(): () => number {
  let state = 20_261_121;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function bornRow(pid: number, startTime: string, draw: () => number): ProcessRow {
  const name = names[Math.floor(draw() * names.length)] ?? 'node';
  return {
    pid,
    ppid: 1 + Math.floor(draw() * pid),
    pgid: pid,
    sid: pid,
    uid: 1000,
    user: 'ada',
    state: 'S',
    name,
    command: `/usr/lib/${name}/bin/${name} --config /etc/${name}/${name}.conf --worker=${pid} --data /var/lib/${name}/${Math.floor(draw() * 1e6).toString(36)}`,
    executable: `/usr/lib/${name}/bin/${name}`,
    startTime,
    cpuPercent: 0,
    cpuTimeMs: 0,
    userTimeMs: 0,
    systemTimeMs: 0,
    totalTimeMs: 0,
    rssBytes: 4096 * Math.floor(draw() * 50_000),
    virtualBytes: 4096 * Math.floor(draw() * 500_000),
    threads: 1 + Math.floor(draw() * 20),
    nice: 0,
    tty: null,
    runId: null,
    minorFaults: Math.floor(draw() * 50_000),
    majorFaults: 0,
    ...noExtras,
  };
}

/** A row one second later, after its process has run. */
function ranRow(row: ProcessRow, draw: () => number): ProcessRow {
  const userMs = 10 * Math.floor(draw() * 40);
  const systemMs = 10 * Math.floor(draw() * 10);
  const plus = (value: number | null, by: number): number => (value ?? 0) + by;
  return {
    ...row,
    state: draw() < 0.2 ? 'R' : 'S',
    cpuPercent: Math.round(userMs + systemMs + draw() * 9) / 10,
    cpuTimeMs: plus(row.cpuTimeMs, userMs + systemMs),
    userTimeMs: plus(row.userTimeMs, userMs),
    systemTimeMs: plus(row.systemTimeMs, systemMs),
    totalTimeMs: plus(row.totalTimeMs, userMs + systemMs),
    rssBytes: plus(row.rssBytes, 4096 * Math.floor((draw() - 0.45) * 200)),
    minorFaults: plus(row.minorFaults, Math.floor(draw() * 300)),
  };
}

/** A tick without its number. */
type Frame = Omit<ProcessTick, 'seq'>;

/**
 * Synthetic seconds of a machine, without end: a share of the processes has run in each second, and two
 * start and end. The first tick adds every row.
 */
export function* syntheticTicks(options: {
  readonly processes: number;
  readonly share: number;
  readonly fromMs: number;
}): Generator<Frame, never> {
  const { processes, share, fromMs } = options;
  const draw = draws();
  let pid = 0;
  const stamp = (second: number): string => new Date(fromMs + second * 1000).toISOString();
  const birth = (second: number): ProcessRow => bornRow((pid += 1), stamp(second), draw);
  const rows = Array.from({ length: processes }, () => birth(0));
  const frame = (second: number, delta: Pick<Frame, 'added' | 'changed' | 'removed'>): Frame => ({
    type: 'tick',
    time: stamp(second),
    elapsedMs: 1000,
    ...delta,
    summary: {
      processes,
      threads: processes * 8,
      states: { R: 4, S: processes - 4 },
      cpuPercent: Math.round(draw() * 1000) / 10,
      forks: pid * 3,
      memoryUsedBytes: 4096 * Math.floor(1e6 + draw() * 1e5),
      samplerCpuMs: 1.4,
      hostCpuPercent: 0.4,
      hostRssBytes: 90_000_000,
    },
  });
  yield frame(0, { added: [...rows], changed: [], removed: [] });
  for (let second = 1; ; second += 1) {
    const changed: RowChange[] = [];
    for (let count = Math.round(processes * share); count > 0; count -= 1) {
      const index = share >= 1 ? count - 1 : Math.floor(draw() * processes);
      const before = rows[index] as ProcessRow;
      const row = ranRow(before, draw);
      rows[index] = row;
      const {
        pid: id,
        startTime,
        state,
        cpuPercent,
        cpuTimeMs,
        userTimeMs,
        systemTimeMs,
        totalTimeMs,
        rssBytes,
        minorFaults,
      } = row;
      changed.push({
        pid: id,
        startTime,
        ...(state === before.state ? {} : { state }),
        cpuPercent,
        cpuTimeMs,
        userTimeMs,
        systemTimeMs,
        totalTimeMs,
        rssBytes,
        minorFaults,
      });
    }
    const replaced = [Math.floor(draw() * processes), Math.floor(draw() * processes)].filter(
      (index, at, all) => all.indexOf(index) === at,
    );
    const removed = replaced
      .map((index) => rows[index] as ProcessRow)
      .map(({ pid: id, startTime }) => ({ pid: id, startTime }));
    const added = replaced.map((index) => (rows[index] = birth(second)));
    const gone = new Set(removed.map(({ pid: id }) => id));
    yield frame(second, { added, changed: changed.filter((change) => !gone.has(change.pid)), removed });
  }
}
