import type { EntryPaths } from '#engine/ports.ts';

/** One figure, beside the same figure of a peer measured in the same run. */
export interface BenchResult {
  /** Which measurement it belongs to. */
  readonly bench: BenchName;
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | '% of a core' | 'MiB' | 'descriptors' | 'events' | '%' | 'KiB/s' | '/s';
  /** What it is compared with; null for a figure that stands alone. */
  readonly peer: string | null;
  readonly peerValue: number | null;
  /** value / peerValue; null without a peer. */
  readonly ratio: number | null;
  /** What must not be exceeded, by the ratio if there is a peer, else by the value; null where nothing is promised. */
  readonly goal: number | null;
}

/** What a measurement is given. */
export interface BenchOptions {
  /** Processes to measure with; null for the usual number. */
  readonly processes: number | null;
  /** Seconds that each tool is watched for, in each of the rounds. */
  readonly seconds: number;
  readonly rounds: number;
  readonly signal: AbortSignal;
  /** Tells a person what is going on. */
  readonly say: (text: string) => void;
  /** The command that starts this program: the file of the terminal host. */
  readonly program: readonly string[];
  /** The files that run in their own process or thread. */
  readonly entries: EntryPaths;
}

export type Bench = (options: BenchOptions) => Promise<readonly BenchResult[]>;

/** Every measurement, in the order in which `all` makes them. */
export const benchNames = ['idle', 'busy', 'large', 'rest', 'memory', 'store'] as const;
export type BenchName = (typeof benchNames)[number];

/** The middle value; of an even number the lower of the two. NaN for none. */
export function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? Number.NaN;
}

/** The mean; for CPU times of single passes, which the kernel counts in steps of its timer. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A figure with its ratio to a peer's; without one where the peer could not be measured. */
export function compared(figure: Omit<BenchResult, 'ratio'>): BenchResult {
  const { value, peerValue } = figure;
  return { ...figure, ratio: peerValue === null || peerValue === 0 ? null : value / peerValue };
}

/** Whether the promise was kept; null where none was made, or the peer is missing. */
export function isMet({ goal, value, peer, ratio }: BenchResult): boolean | null {
  if (goal === null || (peer !== null && ratio === null)) return null;
  return (peer === null ? value : (ratio as number)) <= goal;
}

/** A figure with as many digits as mean something. */
export function figure(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
}
