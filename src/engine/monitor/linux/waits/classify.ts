import { hasEnded, type ProcessState } from '#shared/model/process.ts';
import type { WaitReason } from '#shared/model/waits.ts';
import { channelMeaning } from '#shared/text/wait-channel.ts';
import type { BlockedCall } from './syscalls.ts';

/** What one thread sleeps in. */
export interface ThreadWait {
  readonly reason: WaitReason;
  /** The descriptor it reads or writes, if the call is known. */
  readonly fd: number | null;
  /** The one child it waits for; null for any child. */
  readonly child: number | null;
  /** A futex wait without time limit: only another thread can end it. */
  readonly isEndless: boolean;
  /** What backs the shared memory of the lock it waits for; null if the lock is its process's own. */
  readonly memory: string | null;
}

/** Kernel functions and what is waited for in them; names differ between versions. */
const channels: readonly (readonly [RegExp, WaitReason])[] = [
  [/pipe_read|^pipe_wait/, 'pipe-read'],
  [/pipe_write/, 'pipe-write'],
  [/locks_lock|fcntl_setlk|flock|posix_lock/, 'file-lock'],
  // The parent sleeps in the function that made the child.
  [/vfork|^(?:_do_fork|kernel_clone)$/, 'vfork'],
  [/^do_wait|kernel_wait4/, 'child'],
  [/futex/, 'futex'],
  [/nanosleep|alarm/, 'timer'],
  [/poll|do_select|core_sys_select/, 'poll'],
  [/n_tty|tty_/, 'terminal'],
  [/unix_|inet_|skb|sk_wait|sock_|tcp_|udp_|netlink/, 'socket'],
];

/** CLONE_VFORK of clone(2): the parent waits until the child runs another program or exits. */
const waitsForChild = 0x4000n;

/** What a thread waits for in a kernel function, if that is known; the call shows whether a child was made by vfork. */
function reasonOfChannel(channel: string | null, call: BlockedCall | null): WaitReason {
  const isVfork = call?.name === 'vfork' || (call?.name === 'clone' && ((call.args[0] ?? 0n) & waitsForChild) !== 0n);
  if (channel === null) return isVfork ? 'vfork' : 'other';
  const known = channels.find(([pattern]) => pattern.test(channel))?.[1];
  if (known) return known;
  const meaning = channelMeaning(channel);
  return meaning === 'diskIo' || meaning === 'journal' ? 'disk' : 'other';
}

/** FUTEX_PRIVATE_FLAG of linux/futex.h: only threads of the same process use the lock. */
const privateFutex = 0x80n;

const childOf = ({ name, args }: BlockedCall): number | null => {
  // wait4(pid, …): > 0 is one child. waitid(P_PID = 1, id, …).
  const [first = 0n, second = 0n] = args;
  if (name !== 'wait4' && first !== 1n) return null;
  const pid = BigInt.asIntN(32, name === 'wait4' ? first : second);
  return pid > 0n ? Number(pid) : null;
};

const reasonOfCall: Readonly<Record<BlockedCall['name'], WaitReason>> = {
  read: 'other',
  write: 'other',
  poll: 'poll',
  select: 'poll',
  sleep: 'timer',
  futex: 'futex',
  wait4: 'child',
  waitid: 'child',
  flock: 'file-lock',
  fcntl: 'file-lock',
  accept: 'socket',
  connect: 'socket',
  receive: 'socket',
  send: 'socket',
  pause: 'other',
  vfork: 'other',
  clone: 'other',
};

/** What a read or written descriptor leads to, by the target of its link. */
function reasonOfTarget(name: 'read' | 'write', target: string | null, channel: WaitReason): WaitReason {
  if (target === null) return channel;
  if (target.startsWith('socket:')) return 'socket';
  if (target.startsWith('pipe:') || channel === 'pipe-read' || channel === 'pipe-write')
    return name === 'read' ? 'pipe-read' : 'pipe-write';
  return /^\/dev\/(pts\/|tty|console|hvc)/.test(target) ? 'terminal' : channel;
}

/** Facts of the process that a call refers to. */
export interface CallFacts {
  /** The target of a descriptor. */
  readonly targetOf: (fd: number) => string | null;
  /** What backs the memory at an address if it is shared with other processes; null if it is private. */
  readonly sharedMemoryAt: (address: bigint) => string | null;
}

/** Why a thread sleeps, from its state, the kernel function it sleeps in and, with permission, its system call. */
export function classifyWait(
  state: ProcessState,
  waitChannel: string | null,
  call: BlockedCall | null,
  { targetOf, sharedMemoryAt }: CallFacts,
): ThreadWait {
  const plain = (reason: WaitReason): ThreadWait => ({
    reason,
    fd: null,
    child: null,
    isEndless: false,
    memory: null,
  });
  if (state === 'R') return plain('none');
  if (hasEnded({ state })) return plain('zombie');
  if (state === 'T' || state === 't') return plain('stopped');
  const channel = reasonOfChannel(waitChannel, call);
  if (!call || state === 'D') return plain(channel);
  const { name, args } = call;
  const fd = Number(BigInt.asIntN(32, args[0] ?? 0n));
  if (name === 'read' || name === 'write') return { ...plain(reasonOfTarget(name, targetOf(fd), channel)), fd };
  const reason = reasonOfCall[name];
  // fcntl does more than locking, and a restarted call has no number of its own.
  if (reason === 'file-lock' || reason === 'socket') return { ...plain(reason), fd };
  if (reason === 'child') return { ...plain(reason), child: childOf(call) };
  if (name !== 'futex') return plain(reason === 'other' ? channel : reason);
  // futex(address, operation, value, timeout, …). The flag is missing too where a thread is joined, in private memory.
  const [address = 0n, operation = 0n, , timeout] = args;
  const memory = (operation & privateFutex) === 0n ? sharedMemoryAt(address) : null;
  return memory === null ? { ...plain(reason), isEndless: timeout === 0n } : { ...plain('shared-lock'), memory };
}
