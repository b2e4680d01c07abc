import type { Identity } from './process.ts';

/** One event in a process's life while we watched. */
export interface LifecycleEntry {
  /** From 1, without gaps. */
  readonly seq: number;
  readonly time: string;
  /** `birth`: seen for the first time; `death`: gone, or a zombie from now on; `adopted`: it has a new parent. */
  readonly kind: 'birth' | 'death' | 'adopted';
  readonly identity: Identity;
  readonly name: string;
  readonly command: string;
  readonly user: string | null;
  /** Its parent then; for `adopted` the new one. */
  readonly parent: (Identity & { readonly name: string }) | null;
  /** For `adopted`: the former parent. */
  readonly formerParent: (Identity & { readonly name: string }) | null;
  /** For `death`: the exit status if known (our own actors, zombies we have access to); else null. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** For `death`: how long it lived, in ms. */
  readonly livedMs: number | null;
}

/** Counters since the log began. */
export interface LifecycleCounts {
  readonly since: string;
  readonly births: number;
  readonly deaths: number;
  /** New processes and threads by the kernel's own counter; null if there is none. */
  readonly forks: number | null;
  /**
   * How many of those started and ended between two samples: at most this many processes or threads were
   * never seen. Null if the kernel does not count.
   */
  readonly unseen: number | null;
}

/** First all kept entries, then new ones. */
export interface LifecycleUpdate {
  readonly entries: readonly LifecycleEntry[];
  readonly counts: LifecycleCounts;
}
