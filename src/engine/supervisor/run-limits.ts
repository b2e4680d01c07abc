import type { ParamValue, ScenarioManifest, VariantSpec } from '#shared/model/scenario.ts';

/** How long something may take, in ms; time in which it waited for a processor does not count. */
export interface TimeLimit {
  readonly limitMs: number;
  /** The longest that it may take, the time that does not count included. */
  readonly longestMs: number;
}

/** When a run that has not ended by itself is ended. */
export interface RunLimits {
  /** Counted from its start. */
  readonly total: TimeLimit;
  /** Counted from the last start of an actor; null for a run that ends by itself. */
  readonly stuck: TimeLimit | null;
}

/** How much longer a run may take on a busy machine. */
const slowest = 5;

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
  const limit = (limitMs: number): TimeLimit => ({ limitMs, longestMs: Math.min(timeoutMs, slowest * limitMs) });
  return {
    total: limit(Math.min(timeoutMs, durationMs + (stuckMs ?? 0))),
    stuck: stuckMs === null ? null : limit(stuckMs),
  };
}
