import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { classifyWait } from '#engine/monitor/linux/waits/classify.ts';
import { LockTable } from '#engine/monitor/linux/waits/lock-table.ts';
import { sharedMemoryAt } from '#engine/monitor/linux/waits/shared-memory.ts';
import { parseSyscall } from '#engine/monitor/linux/waits/syscalls.ts';
import type { ProcessState } from '#shared/model/process.ts';

const line = (number: number, ...args: number[]): string =>
  `${number} ${[...args, ...Array.from({ length: 8 - args.length }, () => 0)].map((arg) => `0x${arg.toString(16)}`).join(' ')}\n`;

function reasonOf(
  state: ProcessState,
  channel: string | null,
  syscall: string | null = null,
  targets: Readonly<Record<number, string>> = {},
): string {
  return classifyWait(state, channel, syscall === null ? null : parseSyscall(syscall, 'x64'), {
    targetOf: (fd) => targets[fd] ?? null,
    sharedMemoryAt: () => null,
  }).reason;
}

test('system calls by their number on each machine', () => {
  assert.deepEqual(parseSyscall(line(0, 4, 5), 'x64')?.name, 'read');
  assert.deepEqual(parseSyscall(line(63, 4, 5), 'arm64')?.name, 'read');
  assert.deepEqual(parseSyscall(line(73, 3, 2), 'x64'), { name: 'flock', args: [3n, 2n, 0n, 0n, 0n, 0n, 0n, 0n] });
  assert.deepEqual(
    ['running\n', '', '-1 0x0 0x0', line(9999), '0 x y z'].map((text) => parseSyscall(text, 'x64')),
    [null, null, null, null, null],
  );
  assert.equal(parseSyscall(line(0), 'riscv64'), null);
});

test('the state counts before everything else', () => {
  assert.deepEqual(
    (['R', 'Z', 'T', 't'] as const).map((state) => reasonOf(state, 'pipe_read', line(0, 3))),
    ['none', 'zombie', 'stopped', 'stopped'],
  );
  assert.deepEqual(
    ['io_schedule', 'jbd2_log_wait_commit', null, 'some_new_function', 'rpc_wait_bit_killable'].map((channel) =>
      reasonOf('D', channel),
    ),
    ['disk', 'disk', 'other', 'other', 'other'],
  );
});

test('the parent of vfork and posix_spawn waits for its child, by the function or by the call', () => {
  assert.deepEqual(
    ['wait_for_vfork_done', 'kernel_clone', '_do_fork'].map((channel) => reasonOf('D', channel)),
    ['vfork', 'vfork', 'vfork'],
  );
  assert.deepEqual(
    [line(58), line(56, 0x4111), line(56, 0x11)].map((call) => reasonOf('D', null, call)),
    ['vfork', 'vfork', 'other'],
  );
});

test('without the system call, the kernel function decides, by its names in several versions', () => {
  const channels: Readonly<Record<string, string>> = {
    anon_pipe_read: 'pipe-read',
    pipe_read: 'pipe-read',
    pipe_wait: 'pipe-read',
    anon_pipe_write: 'pipe-write',
    locks_lock_inode_wait: 'file-lock',
    fcntl_setlk: 'file-lock',
    do_wait: 'child',
    futex_wait_queue_me: 'futex',
    futex_do_wait: 'futex',
    hrtimer_nanosleep: 'timer',
    'poll_schedule_timeout.constprop.0': 'poll',
    ep_poll: 'poll',
    n_tty_read: 'terminal',
    unix_stream_read_generic: 'socket',
    inet_csk_accept: 'socket',
    rescuer_thread: 'other',
  };
  assert.deepEqual(
    Object.fromEntries(Object.keys(channels).map((channel) => [channel, reasonOf('S', channel)])),
    channels,
  );
});

test('the descriptor decides what is read or written', () => {
  const targets = { 3: 'pipe:[7]', 4: 'socket:[8]', 5: '/dev/pts/1', 6: '/run/fifo' };
  assert.deepEqual(
    [3, 4, 5, 6].map((fd) => reasonOf('S', fd === 6 ? 'pipe_read' : 'wait_woken', line(0, fd), targets)),
    ['pipe-read', 'socket', 'terminal', 'pipe-read'],
  );
  assert.equal(reasonOf('S', 'anon_pipe_write', line(1, 3), targets), 'pipe-write');
});

const maps = [
  '00001000-00002000 rw-s 00000000 00:19 7                                  /dev/shm/sem.x y (deleted)',
  '00002000-00003000 rw-s 00000000 00:01 8                                  /dev/zero (deleted)',
  '00003000-00004000 rw-p 00000000 00:00 0 ',
].join('\n');

test('which child, and whether a futex has a time limit', () => {
  const of = (text: string): ReturnType<typeof classifyWait> =>
    classifyWait('S', null, parseSyscall(text, 'x64'), {
      targetOf: () => null,
      sharedMemoryAt: (address) => sharedMemoryAt(maps, address),
    });
  assert.deepEqual(
    [
      of(line(61, 77)).child,
      of(line(61, 0xffff_ffff)).child,
      of(line(61, 0)).child,
      of(line(247, 1, 78)).child,
      of(line(247, 0, 5)).child,
    ],
    [77, null, null, 78, null],
  );
  assert.deepEqual([of(line(202, 1, 0x189, 2, 0)).isEndless, of(line(202, 1, 0x189, 2, 9)).isEndless], [true, false]);
  // Without the private flag the memory decides: glibc joins a thread that way too.
  assert.deepEqual(
    [0x1000, 0x2000, 0x3000, 0x9000].map((address) => {
      const { reason, isEndless, memory } = of(line(202, address, 0x109, 2, 0));
      return [reason, isEndless, memory];
    }),
    [
      ['shared-lock', false, '/dev/shm/sem.x y'],
      ['shared-lock', false, '/dev/zero'],
      ['futex', true, null],
      ['futex', true, null],
    ],
  );
});

test('a waiter is found by pid, or by the inode it locks; waiters behind waiters too', () => {
  const table = new LockTable(
    '1: POSIX  ADVISORY  WRITE 10 fe:00:5 0 EOF\n1: -> OFDLCK ADVISORY  WRITE -1 fe:00:5 0 EOF\n1:  -> POSIX  ADVISORY  WRITE 12 fe:00:5 0 EOF\n2: FLOCK  ADVISORY  WRITE 11 fe:00:6 0 EOF\n',
  );
  assert.deepEqual(
    table.waiting.map(({ pid, number }) => [pid, number]),
    [
      [-1, 1],
      [12, 1],
    ],
  );
  assert.deepEqual([table.waitOf(12, null)?.pid, table.waitOf(10, null), table.waitOf(11, 9999)], [12, null, null]);
});

test('no line whatever makes it throw', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.constantFrom<ProcessState>('S', 'D', 'I', '?'), (text, channel, state) => {
      const call = parseSyscall(text, 'x64');
      classifyWait(state, channel, call, {
        targetOf: () => text,
        sharedMemoryAt: (address) => sharedMemoryAt(channel, address),
      });
      return new LockTable(text).waiting.every(({ waiting }) => waiting);
    }),
  );
});
