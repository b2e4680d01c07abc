import type { Identity, ProcessState } from './process.ts';

/** A process as a link of a chain names it. */
export type Party = Identity & { readonly name: string; readonly state: ProcessState };

/** What a process sleeps in. `none`: it runs or is ready. */
export type WaitReason =
  | 'none'
  | 'file-lock'
  | 'pipe-read'
  | 'pipe-write'
  | 'socket'
  | 'lab-lock'
  | 'child'
  | 'vfork'
  | 'futex'
  | 'shared-lock'
  | 'timer'
  | 'poll'
  | 'terminal'
  | 'disk'
  | 'stopped'
  | 'frozen'
  | 'zombie'
  | 'other';

/** One process of the chain: what it waits in, and which processes could end the wait. */
export interface WaitStep {
  readonly waiter: Party;
  readonly reason: WaitReason;
  /** The path of the lock's file, the pipe's number, the lab's name of the lock; null if it has no name. */
  readonly resource: string | null;
  /** The kernel function it sleeps in, null if unknown. */
  readonly waitChannel: string | null;
  /**
   * The processes that hold what it waits for; empty if none is known (a timer, a user at a terminal,
   * another machine).
   */
  readonly blockers: readonly Party[];
}

/** What a process waits for, as the kernel shows it at one instant. */
export interface WaitReport {
  readonly verdict: 'running' | 'waiting' | 'blocked' | 'deadlock';
  /** The requested process first, then those it waits for, and so on; each process once. */
  readonly steps: readonly WaitStep[];
  /** The processes of a cycle, in order, empty without one: none of them can continue by itself. */
  readonly cycle: readonly Party[];
  /**
   * The end of the chain: the process that would set the others free by continuing or ending. Null in a
   * deadlock, or if unknown.
   */
  readonly blame: Party | null;
}

/** Zombies of one parent, which does not reap them. */
export interface ZombieGroup {
  readonly parent: (Party & { readonly command: string }) | null;
  readonly zombies: readonly (Identity & {
    readonly name: string;
    /** Its last known command line. */
    readonly lastCommand: string | null;
    /** When it was first seen as a zombie; it may have been one for longer if `sinceBefore`. */
    readonly since: string;
    readonly sinceBefore: boolean;
  })[];
}

/** A process whose parent died while we watched. */
export interface Adoption {
  readonly process: Party;
  readonly from: Identity & { readonly name: string };
  readonly to: Identity & { readonly name: string };
  readonly time: string;
}

/** What needs the user's attention on this machine. */
export interface ProcessProblems {
  readonly time: string;
  readonly zombies: readonly ZombieGroup[];
  /** Cycles of processes that wait for each other. */
  readonly deadlocks: readonly WaitReport[];
  readonly adoptions: readonly Adoption[];
}
