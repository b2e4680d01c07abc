import type { EntryPaths } from '#engine/ports.ts';

/** One figure, beside the same figure of a peer measured in the same run. */
export interface BenchResult {
  /** The measurement it belongs to. */
  readonly bench: BenchName;
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | '% of a core' | 'MiB' | 'descriptors' | 'events' | '%' | 'KiB/s' | '/s';
  /** What it is compared with; null for a figure that stands alone. */
  readonly peer: string | null;
  readonly peerValue: number | null;
  /** value / peerValue; null without a peer. */
  readonly ratio: number | null;
  /** Limit of the ratio if there is a peer, else of the value; null if none is set. */
  readonly goal: number | null;
}

/** Options of a measurement. */
export interface BenchOptions {
  /** Processes to measure with; null for the default. */
  readonly processes: number | null;
  /** Seconds of measuring per tool and round. */
  readonly seconds: number;
  readonly rounds: number;
  readonly signal: AbortSignal;
  /** Reports progress to the user. */
  readonly say: (text: string) => void;
  /** The command that starts this program: the file of the terminal host. */
  readonly program: readonly string[];
  /** The files that run in their own process or thread. */
  readonly entries: EntryPaths;
}

export type Bench = (options: BenchOptions) => Promise<readonly BenchResult[]>;

/** All measurements, in the order of `all`. */
export const benchNames = ['idle', 'busy', 'large', 'rest', 'memory', 'store', 'workbench'] as const;
export type BenchName = (typeof benchNames)[number];

/** The mean; for CPU times of single passes, which the kernel counts in timer steps. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** A figure with its ratio to a peer's; without a ratio if the peer could not be measured. */
export function compared(figure: Omit<BenchResult, 'ratio'>): BenchResult {
  const { value, peerValue } = figure;
  return { ...figure, ratio: peerValue === null || peerValue === 0 ? null : value / peerValue };
}

/** Whether the goal was met; null without a goal or without the peer. */
export function isMet({ goal, value, peer, ratio }: BenchResult): boolean | null {
  if (goal === null || (peer !== null && ratio === null)) return null;
  return (peer === null ? value : (ratio as number)) <= goal;
}

/** A figure with its significant digits. */
export function figure(value: number): string {
  const size = Math.abs(value);
  if (size >= 100) return value.toFixed(0);
  return value.toFixed(size >= 10 ? 1 : 2);
}
