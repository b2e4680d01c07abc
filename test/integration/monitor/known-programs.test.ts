import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { createTerminator } from '#engine/actions/terminator.ts';
import { startChild } from '../../support/children.ts';
import { openMonitor } from '../../support/open-monitor.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

const linuxOnly = { skip: process.platform !== 'linux' && 'reads /proc' };
const fixture = (name: string): string => fileURLToPath(new URL(`../../fixtures/monitor/${name}`, import.meta.url));
// PROCESSION_BURN_MS=60000 makes it the minute's comparison.
const burnMs = Number(process.env['PROCESSION_BURN_MS'] ?? 10_000);

test(
  'a program that uses half of a core is shown with its use, within 3 points',
  { ...linuxOnly, timeout: 120_000 },
  async () => {
    await using monitor = await openMonitor();
    const child = spawn(process.execPath, [fixture('half-busy.mjs')], { stdio: ['pipe', 'pipe', 'ignore'] });
    try {
      const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
      const ask = async (): Promise<readonly number[]> => {
        child.stdin.write('\n');
        return String((await lines.next()).value)
          .split(' ')
          .map(Number);
      };
      await ask(); // it runs
      for (;;) {
        const [cpuBefore = 0, clockBefore = 0] = await ask();
        const { processes, elapsedMs } = await monitor.list(burnMs);
        const [cpuAfter = 0, clockAfter = 0] = await ask();
        // Other programs kept the machine busy: then the two did not measure the same interval.
        if (clockAfter - clockBefore > elapsedMs * 1.02) continue;
        const own = ((cpuAfter - cpuBefore) / (clockAfter - clockBefore)) * 100;
        const shown = processes.find(({ pid }) => pid === child.pid)?.cpuPercent ?? -1;
        assert.ok(own > 5 && Math.abs(shown - own) <= 3, `shown ${shown} %, by its own clock ${own.toFixed(1)} %`);
        break;
      }
    } finally {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  },
);

test('200 MiB, 100 files, a thread with a name, and no end on SIGTERM', linuxOnly, async () => {
  await using monitor = await openMonitor();
  using folder = temporaryFolder();
  const child = spawn(process.execPath, [fixture('known-traits.mjs'), folder.path], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    await once(child.stdout, 'data');
    const pid = child.pid as number;
    const { processes } = await monitor.list(100, ['descriptors', 'pss']);
    const row = processes.find((one) => one.pid === pid);
    assert.ok(
      row &&
        Number(row.rssBytes) > 200 * 1024 ** 2 &&
        Number(row.rssBytes) < 400 * 1024 ** 2 &&
        Number(row.pssBytes) > 200 * 1024 ** 2 &&
        Number(row.descriptors) >= 100,
    );
    const detail = await monitor.detail(pid);
    assert.ok(
      'regions' in detail.memory &&
        'caught' in detail.signals &&
        Array.isArray(detail.threads) &&
        Array.isArray(detail.openFiles),
    );
    assert.ok(Number(detail.memory.privateBytes) > 200 * 1024 ** 2);
    assert.equal(
      detail.openFiles.filter(({ target, kind }) => kind === 'file' && target.startsWith(folder.path)).length,
      100,
    );
    assert.ok(
      detail.threads.some(({ name }) => name === 'counting'),
      detail.threads.map(({ name }) => name).join(),
    );
    assert.ok(detail.signals.caught.includes('SIGTERM'));
    const terminator = createTerminator(monitor);
    const { signalled } = await terminator.signal({ targets: [row], signal: 'SIGTERM', tree: false });
    assert.deepEqual(signalled, [{ pid, startTime: row.startTime }]);
    assert.equal((await monitor.detail(pid, row.startTime)).row.pid, pid);
  } finally {
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});

test('a stopped process is shown exactly as ps shows it', linuxOnly, async () => {
  await using monitor = await openMonitor();
  // Some work of its own and of a child, then nothing changes any more.
  await using child = await startChild('nice', [
    '-n',
    '3',
    'sh',
    '-c',
    'i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done; sh -c "i=0; while [ \\$i -lt 100000 ]; do i=\\$((i+1)); done"; kill -STOP $$',
  ]);
  const rowOf = async (): Promise<Awaited<ReturnType<typeof monitor.list>>['processes'][number] | undefined> =>
    (await monitor.list(20)).processes.find(({ pid }) => pid === child.pid);
  await until(async () => (await rowOf())?.state === 'T');
  const row = await rowOf();
  const reported = execFileSync(
    'ps',
    [
      '-o',
      'ppid=,pgid=,sid=,uid=,stat=,nlwp=,ni=,min_flt=,maj_flt=,vsz=,cputimes=,comm=,rss=',
      '-p',
      String(child.pid),
    ],
    { encoding: 'utf8' },
  )
    .trim()
    .split(/\s+/);
  const rssKib = Number(reported.pop());
  assert.ok(row);
  const {
    ppid,
    pgid,
    sid,
    uid,
    state,
    threads,
    nice,
    minorFaults,
    majorFaults,
    rssBytes,
    virtualBytes,
    cpuTimeMs,
    name,
    userTimeMs,
    systemTimeMs,
    totalTimeMs,
  } = row;
  assert.deepEqual(
    [
      ppid,
      pgid,
      sid,
      uid,
      state,
      threads,
      nice,
      minorFaults,
      majorFaults,
      Number(virtualBytes) / 1024,
      Math.floor(Number(cpuTimeMs) / 1000),
      name,
    ].map(String),
    reported.map((text, index) => (index === 4 ? text.charAt(0) : text)),
  );
  // The kernel counts pages per processor and adds them up roughly for `stat`, exactly for what ps reads: proc(5).
  assert.ok(Math.abs(Number(rssBytes) / 1024 - rssKib) <= 2048, `${rssBytes} bytes, ps ${rssKib} KiB`);
  assert.equal(Number(userTimeMs) + Number(systemTimeMs), cpuTimeMs);
  assert.ok(Number(totalTimeMs) > Number(cpuTimeMs), 'the child counts in the total');
});

const namespace =
  process.platform === 'linux'
    ? [
        ['-pf', '--mount-proc', '--kill-child'],
        ['-Urpf', '--mount-proc', '--kill-child'],
      ].find(
        (flags) => spawnSync('unshare', [...flags, 'sh', '-c', 'echo 100 > /proc/sys/kernel/ns_last_pid']).status === 0,
      )
    : undefined;

test(
  'a reused pid is a new row with CPU time of its own, and the old identity is signalled no more',
  { skip: namespace === undefined && 'no pid namespace may be made here' },
  () => {
    const { stdout, stderr } = spawnSync('unshare', [...(namespace ?? []), process.execPath, fixture('pid-reuse.ts')], {
      encoding: 'utf8',
      timeout: 30_000,
    });
    assert.ok(stdout !== '', stderr);
    const { before, after, rows, refused, detail, alive } = JSON.parse(stdout);
    assert.ok(
      before.cpuTimeMs > 300 && after.cpuTimeMs < 200 && (after.cpuPercent === null || after.cpuPercent < 200),
      `${before.cpuTimeMs} → ${after.cpuTimeMs} ms, ${after.cpuPercent} %`,
    );
    assert.ok(Date.parse(after.startTime) > Date.parse(before.startTime));
    assert.deepEqual([rows, after.command, detail, alive], [1, 'sh -c sleep 60; :', 'process-reused', true]);
    assert.deepEqual(refused, {
      signalled: [],
      refused: [{ identity: { pid: 30_000, startTime: before.startTime }, reason: 'reused' }],
      pending: [],
      survived: [],
    });
  },
);
