import type { ProcessState } from '#shared/model/process.ts';

/** A thread of a process on Windows. */
export interface NtThread {
  readonly tid: number;
  /** KTHREAD_STATE; Wine reports 0 for all. */
  readonly state: number;
  /** KWAIT_REASON, of a thread that waits. */
  readonly waitReason: number;
}

/** One process as the kernel reports it. */
export interface NtProcess {
  readonly pid: number;
  /** The pid of the process that started it, which may belong to another process by now. */
  readonly ppid: number;
  readonly name: string;
  readonly startedAtMs: number;
  readonly userTimeMs: number;
  readonly systemTimeMs: number;
  readonly rssBytes: number;
  readonly virtualBytes: number;
  readonly faults: number;
  readonly threads: readonly NtThread[];
}

// Offsets of SYSTEM_PROCESS_INFORMATION and SYSTEM_THREAD_INFORMATION on 64-bit Windows (winternl.h, and the
// documentation of NtQuerySystemInformation); both are unchanged since Windows XP x64.
const processBytes = 0x100;
const threadBytes = 0x50;

/** 100 ns since 1601 as ms since 1970; 0 for the idle process, which has no start. */
const epochMs = (fileTime: bigint): number => Math.max(0, Number(fileTime / 10_000n) - 11_644_473_600_000);

const durationMs = (bytes: Buffer, at: number): number => Number(bytes.readBigInt64LE(at)) / 1e4;

/**
 * The processes in an answer of NtQuerySystemInformation(SystemProcessInformation). `address`: where the buffer was
 * when the kernel filled it, since names are pointers into it. Throws RangeError for a buffer that is cut off.
 */
export function parseProcesses(bytes: Buffer, address: bigint): NtProcess[] {
  const found: NtProcess[] = [];
  for (let at = 0; ;) {
    const next = bytes.readUInt32LE(at);
    const nameBytes = bytes.readUInt16LE(at + 0x38);
    const nameAt = Number(bytes.readBigUInt64LE(at + 0x40) - address);
    const hasName = nameBytes > 0 && nameAt > 0 && nameAt + nameBytes <= bytes.length;
    const pid = Number(bytes.readBigUInt64LE(at + 0x50));
    const idle = pid === 0 ? 'System Idle Process' : '';
    found.push({
      pid,
      ppid: Number(bytes.readBigUInt64LE(at + 0x58)),
      name: hasName ? bytes.toString('utf16le', nameAt, nameAt + nameBytes) : idle,
      startedAtMs: epochMs(bytes.readBigInt64LE(at + 0x20)),
      userTimeMs: durationMs(bytes, at + 0x28),
      systemTimeMs: durationMs(bytes, at + 0x30),
      rssBytes: Number(bytes.readBigUInt64LE(at + 0x90)),
      virtualBytes: Number(bytes.readBigUInt64LE(at + 0x78)),
      faults: bytes.readUInt32LE(at + 0x80),
      threads: Array.from({ length: bytes.readUInt32LE(at + 4) }, (_, index) => {
        const thread = at + processBytes + index * threadBytes;
        return {
          tid: Number(bytes.readBigUInt64LE(thread + 0x30)),
          state: bytes.readUInt32LE(thread + 0x44),
          waitReason: bytes.readUInt32LE(thread + 0x48),
        };
      }),
    });
    if (next === 0) return found;
    at += next;
  }
}

// KTHREAD_STATE and KWAIT_REASON (wdm.h).
const running = new Set([1, 2, 3, 7]); // Ready, Running, Standby, DeferredReady
const waiting = 5;
const suspended = 5;

/** State of one thread; `?` where the system does not report it. */
export function threadState({ state, waitReason }: NtThread): ProcessState {
  if (running.has(state)) return 'R';
  if (state !== waiting) return '?';
  return waitReason === suspended ? 'T' : 'S';
}

/** State of a process: it runs if a thread does, and is stopped if all are suspended. */
export function processState(threads: readonly NtThread[]): ProcessState {
  const states = new Set(threads.map((thread) => threadState(thread)));
  if (states.has('R')) return 'R';
  if (states.has('?') || states.size === 0) return '?';
  return states.has('S') ? 'S' : 'T';
}
