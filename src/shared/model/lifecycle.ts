import type { Identity } from './process.ts';

/** One thing that happened to a process while we watched. */
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
  /** For `adopted`: whose it was. */
  readonly formerParent: (Identity & { readonly name: string }) | null;
  /** For `death`: how it ended where that can be known (our own actors, zombies that may be looked at); else null. */
  readonly exitCode: number | null;
  readonly signal: string | null;
  /** For `death`: how long it lived, in ms. */
  readonly livedMs: number | null;
}

/** What the log counts since it began. */
export interface LifecycleCounts {
  readonly since: string;
  readonly births: number;
  readonly deaths: number;
  /** New processes and threads by the kernel's own counter; null where there is none. */
  readonly forks: number | null;
  /**
   * How many of those came and went between two looks: at most this many processes or threads
   * were never seen. Null where the kernel does not count.
   */
  readonly unseen: number | null;
}

/** First everything that is kept, then what is new. */
export interface LifecycleUpdate {
  readonly entries: readonly LifecycleEntry[];
  readonly counts: LifecycleCounts;
}
