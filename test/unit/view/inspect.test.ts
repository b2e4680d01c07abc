import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resources } from '#shared/i18n/resources.ts';
import { corePaths } from '#shared/timeline/core-paths.ts';
import { historyMs } from '#shared/timeline/chart-points.ts';
import { keepRecent, machinePoints, statePoints } from '#shared/timeline/machine-series.ts';
import { nearestPoint, niceTop, timePaths } from '#shared/timeline/time-paths.ts';
import { appendLook, emptyTrend, type TrendLook } from '#shared/timeline/trend.ts';
import { channelMeaning } from '#shared/text/wait-channel.ts';
import { fakeMachine } from '../../support/fake-machine.ts';

const look = (timeMs: number, changes: Partial<TrendLook> = {}): TrendLook => ({
  timeMs,
  cpuPercent: 5,
  cpuTimeMs: 100,
  memoryBytes: 10,
  threads: 2,
  readBytes: 0,
  writtenBytes: 0,
  ...changes,
});

test('rates come from the growth between two samples; unknown or shrunk counters give none', () => {
  const first = appendLook(emptyTrend, look(1000));
  const second = appendLook(first, look(3000, { cpuTimeMs: 1100, readBytes: 4000, writtenBytes: null }));
  const third = appendLook(second, look(5000, { cpuTimeMs: null, readBytes: 10, writtenBytes: 7 }));
  assert.deepEqual(third.points, [
    { timeMs: 1000, cpuPercent: 5, memoryBytes: 10, threads: 2, readPerSecond: null, writtenPerSecond: null },
    { timeMs: 3000, cpuPercent: 50, memoryBytes: 10, threads: 2, readPerSecond: 2000, writtenPerSecond: null },
    { timeMs: 5000, cpuPercent: 5, memoryBytes: 10, threads: 2, readPerSecond: null, writtenPerSecond: null },
  ]);
  assert.deepEqual(
    appendLook(third, look(3500 + historyMs)).points.map(({ timeMs }) => timeMs),
    [5000, 3500 + historyMs],
  );
});

test('a wait channel has words where we know it, in both languages', () => {
  const known = {
    futex_do_wait: 'futex',
    futex_wait_queue_me: 'futex',
    do_wait: 'child',
    ep_poll: 'poll',
    do_epoll_wait: 'poll',
    anon_pipe_read: 'pipeRead',
    pipe_write: 'pipeWrite',
    hrtimer_nanosleep: 'sleep',
    n_tty_read: 'terminal',
    inet_csk_accept: 'accept',
    __skb_wait_for_more_packets: 'receive',
    unix_stream_read_generic: 'receive',
    locks_lock_inode_wait: 'fileLock',
    io_schedule: 'diskIo',
    jbd2_log_wait_commit: 'journal',
    rescuer_thread: 'worker',
    worker_thread: 'worker',
    do_signal_stop: 'stop',
    sigsuspend: 'signal',
    rwsem_down_write_slowpath: 'kernelLock',
    wait_for_completion: 'completion',
    some_new_function: null,
  };
  assert.deepEqual(Object.fromEntries(Object.keys(known).map((channel) => [channel, channelMeaning(channel)])), known);
  for (const meaning of Object.values(known))
    if (meaning !== null)
      for (const { ui } of Object.values(resources)) assert.ok(meaning in ui.waits.channel, meaning);
});

test('only the last two minutes are kept', () => {
  const times = [0, 60_000, 130_000, 179_999].reduce<readonly number[]>(
    (kept, next) => keepRecent(kept, next, (time) => time),
    [],
  );
  assert.deepEqual(times, [60_000, 130_000, 179_999]);
});

test('what a platform does not tell of the machine is null, never 0', () => {
  const [full, bare] = machinePoints([fakeMachine(0), fakeMachine(0, { bare: true })]);
  const unknown = Object.entries(bare ?? {})
    .filter(([, value]) => value === null)
    .map(([name]) => name);
  assert.deepEqual(unknown, [
    'swap',
    'load1',
    'load5',
    'load15',
    'cpuSome',
    'cpuFull',
    'memorySome',
    'memoryFull',
    'ioSome',
    'ioFull',
    'read',
    'written',
    'received',
    'sent',
    'switches',
    'forks',
  ]);
  assert.deepEqual(
    Object.entries(full ?? {})
      .filter(([, value]) => value === null)
      .map(([name]) => name),
    ['cpuFull'],
  );
  assert.deepEqual(statePoints([{ time: 1, states: { R: 2, S: 90 } }]), [{ time: 1, R: 2, D: 0, Z: 0, T: 0, t: 0 }]);
});

test('a core is drawn as layers on top of each other, with a gap where nothing is known', () => {
  const at = (time: number, percent: number | null) => ({
    ...fakeMachine(time),
    cores:
      percent === null
        ? []
        : [{ number: 3, percent, userPercent: percent / 2, systemPercent: percent / 4, iowaitPercent: percent / 4 }],
  });
  const size = { width: historyMs / 1000, height: 100 };
  assert.deepEqual(corePaths([at(0, 80), at(1000, 40)], 3, size), {
    user: 'M119.0,60.0L120.0,80.0L120.0,100.0L119.0,100.0Z',
    system: 'M119.0,40.0L120.0,70.0L120.0,80.0L119.0,60.0Z',
    iowait: 'M119.0,20.0L120.0,60.0L120.0,70.0L119.0,40.0Z',
  });
  const gapped = corePaths([at(0, 80), at(1000, 40), at(2000, null), at(3000, 40), at(4000, 40)], 3, size).user;
  assert.equal(gapped.split('M').length - 1, 2);
  assert.equal(corePaths([at(0, 80), at(1000, 40)], 0, size).user, '', 'its number counts, not its place');
});

test('the top of a scale is a round number, in powers of 1024 for bytes', () => {
  assert.deepEqual(
    [1, 3, 7.2, 45, 100, 101, 2769].map((value) => niceTop(value, 1000)),
    [1, 5, 10, 50, 100, 200, 5000],
  );
  assert.deepEqual(
    [700, 1001, 3 * 1024, 1500 * 1024].map((value) => niceTop(value, 1024)),
    [1000, 1024, 5 * 1024, 2 * 1024 ** 2],
  );
});

test('lines leave gaps where nothing is known, stacked areas stand on each other, old points are left out', () => {
  const frame = { startMs: 0, endMs: 10, top: 10, width: 10, height: 10 };
  const points = [
    { time: -5, a: 9, b: 9 },
    { time: 0, a: 1, b: 2 },
    { time: 1, a: 2, b: 2 },
    { time: 2, a: null, b: 5 },
    { time: 3, a: 4, b: 20 },
    { time: 4, a: 4, b: 1 },
  ];
  const [a, b] = timePaths(points, ['a', 'b'], frame, true);
  assert.deepEqual(a, {
    line: 'M0.0,9.0L1.0,8.0M3.0,6.0L4.0,6.0',
    area: 'M0.0,9.0L1.0,8.0L1.0,10.0L0.0,10.0ZM3.0,6.0L4.0,6.0L4.0,10.0L3.0,10.0Z',
  });
  assert.equal(b?.line, 'M0.0,7.0L1.0,6.0L2.0,5.0L3.0,0.0L4.0,5.0');
  assert.equal(timePaths(points, ['b'], frame, false)[0]?.line, 'M0.0,8.0L1.0,8.0L2.0,5.0L3.0,0.0L4.0,9.0');
  assert.deepEqual(
    [nearestPoint(points, 2.4)?.time, nearestPoint(points, 99)?.time, nearestPoint([], 1)],
    [2, 4, null],
  );
});
