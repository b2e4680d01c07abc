import { noExtras, type MachineSummary, type ProcessRow, type ProcessState } from '#shared/model/process.ts';

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
const states: readonly ProcessState[] = ['S', 'S', 'S', 'R', 'S', 'D', 'S', 'T', 'I', 'Z'];

/** One lifelike row; `round` moves its values. */
export function fakeRow(pid: number, round = 0): ProcessRow {
  const name = names[pid % names.length] ?? 'node';
  const busy = pid % 7 === 0;
  return {
    pid,
    ppid: pid === 1 ? 0 : Math.max(1, Math.floor(pid / 3)),
    pgid: pid,
    sid: 1,
    uid: pid % 3 === 0 ? 0 : 1000,
    user: pid % 3 === 0 ? 'root' : 'ada',
    state: pid < 3 ? 'S' : (states[pid % states.length] ?? 'S'),
    name,
    command: `/usr/bin/${name} --config /etc/${name}.conf --worker ${pid}`,
    executable: pid % 9 === 0 ? null : `/usr/bin/${name}`,
    startTime: new Date(Date.UTC(2026, 0, 1, 9, 0, pid % 3600)).toISOString(),
    cpuPercent: busy ? ((pid * 13 + round * 7) % 1000) / 10 : 0,
    cpuTimeMs: pid * 1000,
    rssBytes: ((pid * 7919) % 500_000) * 1024,
    virtualBytes: 2e9,
    threads: (pid % 12) + 1,
    nice: 0,
    tty: pid % 4 === 0 ? 'pts/0' : null,
    runId: pid % 37 === 0 ? 'run-1' : null,
    userTimeMs: pid * 700,
    systemTimeMs: pid * 300,
    totalTimeMs: pid * 1100,
    minorFaults: pid * 17,
    majorFaults: pid % 5,
    ...noExtras,
  };
}

/** The summary over rows. */
export function fakeSummary(rows: readonly ProcessRow[], round: number): MachineSummary {
  const counts: Partial<Record<ProcessState, number>> = {};
  for (const { state } of rows) counts[state] = (counts[state] ?? 0) + 1;
  return {
    processes: rows.length,
    threads: rows.length * 6,
    states: counts,
    cpuPercent: 35 + 20 * Math.sin(round / 4),
    forks: 1000,
    memoryUsedBytes: 7e9 + 5e8 * Math.sin(round / 9),
    samplerCpuMs: 14.2,
    hostCpuPercent: 1.2,
    hostRssBytes: 80_000_000,
  };
}
