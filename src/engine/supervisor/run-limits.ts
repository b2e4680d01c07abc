import type { ParamValue, ScenarioManifest, VariantSpec } from '#shared/model/scenario.ts';

/** When a run that has not ended by itself is ended, in ms; time in which it waited for a processor does not count. */
export interface RunLimits {
  /** Counted from its start. */
  readonly totalMs: number;
  /** The longest that it may take, the time that does not count included. */
  readonly longestMs: number;
  /** Counted from the last start of an actor; null for a run that ends by itself. */
  readonly stuckMs: number | null;
}

/** How much longer a run may take on a busy machine. */
export const slowest = 5;

/**
 * The limits of a run. A run that cannot end by itself gets its `limitMs` after its last actor has
 * started, since on a busy machine starting alone may take seconds; `timeoutMs` is the user's own.
 */
export function limitsOf(
  manifest: ScenarioManifest,
  variant: VariantSpec,
  params: Readonly<Record<string, ParamValue>>,
  timeoutMs = Infinity,
): RunLimits {
  const { durationMs } = manifest.limits;
  const stuckMs = variant.endsBy === 'limit' ? Number(params['limitMs']) : null;
  const totalMs = Math.min(timeoutMs, durationMs + (stuckMs ?? 0));
  return { totalMs, longestMs: Math.min(timeoutMs, slowest * totalMs), stuckMs };
}
