import { AppError } from '../errors.ts';
import type { ParamValue, ScenarioManifest } from '../model/scenario.ts';
import { checkParam, paramFromText } from '../param-values.ts';
import { parseSweep } from './sweep.ts';

/** Most runs of one series. */
export const maxSeriesRuns = 500;

/** A run to start. */
export interface PlannedSetup {
  readonly variant: string;
  readonly params: Readonly<Record<string, ParamValue>>;
}

/**
 * The runs of a series in their order: each variant with each value of the sweep, `repeat` times. The repetitions are
 * rounds, so that a machine that becomes slower does so for all alike. Throws what is wrong with the sweep or a value.
 */
export function planSeries(
  manifest: ScenarioManifest,
  wanted: {
    readonly setups: readonly PlannedSetup[];
    /** `NAME=1..8`, as for the command line; null without a sweep. */
    readonly sweep: string | null;
    readonly repeat: number;
  },
): readonly PlannedSetup[] {
  const swept =
    wanted.sweep === null
      ? [{}]
      : (({ name, values }) => values.map((text) => ({ [name]: paramFromText(manifest, name, text) })))(
          parseSweep(wanted.sweep),
        );
  for (const { params } of wanted.setups)
    for (const [name, spec] of Object.entries(manifest.params)) checkParam(name, spec, params[name] ?? spec.default);
  const round = wanted.setups.flatMap(({ variant, params }) =>
    swept.map((changed) => ({ variant, params: { ...params, ...changed } })),
  );
  const count = round.length * wanted.repeat;
  if (count > maxSeriesRuns) throw new AppError('series-too-long', { count, max: maxSeriesRuns });
  return Array.from({ length: wanted.repeat }, () => round).flat();
}
