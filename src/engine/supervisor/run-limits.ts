import type { ParamValue, ScenarioManifest, VariantSpec } from '#shared/model/scenario.ts';

/** When a run that has not ended by itself is ended, in ms. */
export interface RunLimits {
  /** Counted from its start. */
  readonly totalMs: number;
  /** Counted from the last start of an actor; null for a run that ends by itself. */
  readonly stuckMs: number | null;
}

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
  return { totalMs: Math.min(timeoutMs, durationMs + (stuckMs ?? 0)), stuckMs };
}
