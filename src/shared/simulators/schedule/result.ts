import type { PolicyId } from './policies.ts';

/** A time segment of one CPU: [start, end) in ticks. `job` null = idle. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly job: string | null;
  /** Level of the queue the job was taken from, where the policy has levels. */
  readonly queue?: number;
  /** Which CPU, where there are several. */
  readonly cpu?: number;
}

/** What became of one job; all times are ticks. */
export interface JobResult {
  readonly id: string;
  readonly arrival: number;
  readonly length: number;
  readonly firstRun: number;
  readonly completion: number;
  /** firstRun − arrival. */
  readonly response: number;
  /** completion − arrival. */
  readonly turnaround: number;
  /** turnaround − length − time in I/O: the time it was ready but not running. */
  readonly wait: number;
}

/** Means over all jobs, not rounded. */
export interface Averages {
  readonly response: number;
  readonly turnaround: number;
  readonly wait: number;
}

/** One ready queue at one tick, first to run first; `level` null where the policy has one queue. */
export interface ReadyQueue {
  readonly level: number | null;
  readonly jobs: readonly string[];
}

/** The state during one tick, after everything that happens at its start. */
export interface TickState {
  readonly tick: number;
  /** Per CPU; null = idle. */
  readonly running: readonly (string | null)[];
  readonly queues: readonly ReadyQueue[];
  /** Jobs in I/O, with the tick at which they are back. */
  readonly blocked: readonly { readonly job: string; readonly until: number }[];
}

/** A finished schedule. */
export interface ScheduleResult {
  readonly policy: PolicyId;
  readonly trace: readonly Segment[];
  readonly jobs: readonly JobResult[];
  readonly averages: Averages;
  /** How often a CPU went on with another job than the one it ran last; the first dispatch is none. */
  readonly contextSwitches: number;
  /**
   * Share of the CPU time up to the last completion in which a job executed, 0 to 1; the unused part of a quantum
   * that the lottery charges is not counted.
   */
  readonly utilisation: number;
  readonly ticks: readonly TickState[];
}
