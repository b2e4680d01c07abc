import type { ProcessDetail } from '#shared/model/detail.ts';
import type { ProcessRow } from '#shared/model/process.ts';
import type { Party, WaitReport } from '#shared/model/waits.ts';

const partyOf = ({ pid, startTime, name, state }: ProcessRow): Party => ({ pid, startTime, name, state });

/** `first` waits for a lock of `second`, which waits for one of `first`. */
export function fakeDeadlock(first: ProcessRow, second: ProcessRow): WaitReport {
  const [one, other] = [partyOf(first), partyOf(second)];
  return {
    verdict: 'deadlock',
    cycle: [one, other],
    blame: null,
    steps: [
      {
        waiter: one,
        reason: 'file-lock',
        resource: '/var/lib/a.lock',
        waitChannel: 'locks_lock_inode_wait',
        blockers: [other],
      },
      {
        waiter: other,
        reason: 'file-lock',
        resource: '/var/lib/b.lock',
        waitChannel: 'locks_lock_inode_wait',
        blockers: [one],
      },
    ],
  };
}

/** `first` waits for a lock of `second`, which reads from a pipe that `third` writes. */
function fakeChain(first: ProcessRow, second: ProcessRow, third: ProcessRow): WaitReport {
  const [one, two, three] = [partyOf(first), partyOf(second), partyOf(third)];
  return {
    verdict: 'blocked',
    cycle: [],
    blame: three,
    steps: [
      {
        waiter: one,
        reason: 'file-lock',
        resource: '/run/app.lock',
        waitChannel: 'locks_lock_inode_wait',
        blockers: [two],
      },
      { waiter: two, reason: 'pipe-read', resource: 'pipe:[4711]', waitChannel: 'anon_pipe_read', blockers: [three] },
      { waiter: three, reason: 'none', resource: null, waitChannel: null, blockers: [] },
    ],
  };
}

/** Details as a Linux host reports them: everything readable except the capabilities. */
export function fakeDetail(row: ProcessRow, rows: readonly ProcessRow[]): ProcessDetail {
  const others = rows.filter(({ pid }) => pid !== row.pid);
  const parentOf = (child: ProcessRow): ProcessRow[] => {
    const parent = rows.find(({ pid }) => pid === child.ppid && pid !== child.pid);
    return parent ? [parent, ...parentOf(parent)] : [];
  };
  const [second, third] = others;
  return {
    row,
    threads: [3, 1, 2].map((tid) => ({
      tid: row.pid + tid,
      name: `worker-${tid}`,
      state: 'S',
      cpuPercent: tid * 2.5,
      processor: tid,
      waitChannel: tid === 1 ? 'futex_do_wait' : 'ep_poll',
    })),
    environment: { PATH: '/usr/bin', TOKEN: 'hush' },
    openFiles: [
      { fd: 0, target: '/dev/null', kind: 'device', endpoint: null, peers: [] },
      {
        fd: 3,
        target: 'socket:[81]',
        kind: 'socket',
        endpoint: 'TCP 127.0.0.1:8080 → 127.0.0.1:50112 ESTABLISHED',
        peers: second ? [partyOf(second)] : [],
      },
      { fd: 4, target: 'pipe:[4711]', kind: 'pipe', endpoint: null, peers: third ? [partyOf(third)] : [] },
    ],
    limits: [{ name: 'Max open files', soft: '1024', hard: '524288', unit: 'files' }],
    io: { readBytes: 4096, writtenBytes: 8192 },
    locks: { held: [{ type: 'FLOCK', mode: 'WRITE', path: '/run/app.pid', inode: '1' }], waitingFor: [] },
    blockedBy: [],
    children: rows.filter(({ ppid, pid }) => ppid === row.pid && pid !== row.pid).map(partyOf),
    ancestors: parentOf(row).map(({ pid, startTime, name, command }) => ({ pid, startTime, name, command })),
    memory: {
      regions: 210,
      rssBytes: row.rssBytes,
      pssBytes: 3e6,
      privateBytes: 2e6,
      sharedBytes: 1e6,
      swapBytes: 0,
      largest: [
        { what: '[heap]', bytes: 1.2e8 },
        { what: '/usr/lib/libc.so.6', bytes: 2.1e6 },
      ],
    },
    scheduling: {
      policy: 'other',
      realtimePriority: 0,
      nice: 0,
      affinity: '0-3',
      voluntarySwitches: 1200,
      involuntarySwitches: 35,
    },
    signals: { pending: [], blocked: ['SIGUSR1'], ignored: ['SIGPIPE'], caught: ['SIGTERM', 'SIGRT1'] },
    cgroup: { path: '/system.slice/app.service', container: null },
    namespaces: [
      { type: 'pid', id: '4026531836', ours: true },
      { type: 'net', id: '4026532001', ours: false },
    ],
    capabilities: { error: 'permission-denied' },
    waits: second && third ? fakeChain(row, second, third) : { verdict: 'running', steps: [], cycle: [], blame: null },
    adopted: second && third ? { from: partyOf(second), to: partyOf(third), time: '2026-01-01T09:30:00.000Z' } : null,
  };
}
