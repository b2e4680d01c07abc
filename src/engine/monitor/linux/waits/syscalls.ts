/** A system call in which a thread sleeps, of the kinds that show what it waits for. */
export interface BlockedCall {
  readonly name: CallName;
  /** Its arguments, at least six. */
  readonly args: readonly bigint[];
}

const callNames = [
  'read',
  'write',
  'poll',
  'select',
  'sleep',
  'futex',
  'wait4',
  'waitid',
  'flock',
  'fcntl',
  'accept',
  'connect',
  'receive',
  'send',
  'pause',
  'vfork',
  'clone',
] as const;
type CallName = (typeof callNames)[number];

/** Numbers by architecture: arch/x86/entry/syscalls/syscall_64.tbl and include/uapi/asm-generic/unistd.h (arm64). */
const numbers: Readonly<Record<string, Readonly<Record<CallName, readonly number[]>>>> = {
  x64: {
    read: [0, 17, 19, 295, 327],
    write: [1, 18, 20, 296, 328],
    poll: [7, 232, 271, 281, 441],
    select: [23, 270],
    sleep: [35, 230],
    futex: [202],
    wait4: [61],
    waitid: [247],
    flock: [73],
    fcntl: [72],
    accept: [43, 288],
    connect: [42],
    receive: [45, 47, 299],
    send: [44, 46, 307],
    pause: [34, 128, 130],
    vfork: [58],
    clone: [56],
  },
  arm64: {
    read: [63, 65, 67, 69, 286],
    write: [64, 66, 68, 70, 287],
    poll: [22, 73, 441],
    select: [72],
    sleep: [101, 115],
    futex: [98],
    wait4: [260],
    waitid: [95],
    flock: [32],
    fcntl: [25],
    accept: [202, 242],
    connect: [203],
    receive: [207, 212, 243],
    send: [206, 211, 269],
    pause: [133, 137],
    vfork: [],
    clone: [220],
  },
};

/** Parses `/proc/PID/task/TID/syscall`; null for a running thread, other calls and unknown architectures. */
export function parseSyscall(text: string, architecture: string): BlockedCall | null {
  const [number = '', ...args] = text.trim().split(' ');
  const table = numbers[architecture];
  if (!table || !/^\d+$/.test(number) || args.length < 6 || !args.every((arg) => /^0x[0-9a-f]+$/.test(arg)))
    return null;
  const name = callNames.find((candidate) => table[candidate].includes(Number(number)));
  return name === undefined ? null : { name, args: args.map(BigInt) };
}
