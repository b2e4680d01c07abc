import { AppError } from '#shared/errors.ts';
import type { ParamValue, ScenarioInfo } from '#shared/model/scenario.ts';
import { nearest } from '#shared/nearest.ts';
import { paramFromText } from '#shared/param-values.ts';
import { pythonVariant } from '#shared/programs/in-python.ts';

/** One run to start. */
export interface PlannedRun {
  readonly scenario: ScenarioInfo;
  readonly variant: string | undefined;
  readonly params: Readonly<Record<string, ParamValue>>;
}

/** Splits `NAME=VALUE`. Throws `parameter-wrong-type` if it has another form. */
export function splitParam(text: string): readonly [string, string] {
  const equals = text.indexOf('=');
  if (equals < 1) throw new AppError('parameter-wrong-type', { name: '--param', value: text, known: 'NAME=VALUE' });
  return [text.slice(0, equals), text.slice(equals + 1)];
}

/** The scenario of an id. Throws `unknown-scenario` with the nearest one. */
export function findScenario(all: readonly ScenarioInfo[], id: string): ScenarioInfo {
  const found = all.find(({ manifest }) => manifest.id === id);
  if (found) return found;
  const ids = all.map(({ manifest }) => manifest.id);
  throw new AppError('unknown-scenario', { name: id, nearest: nearest(id, ids), known: ids.join(', ') });
}

/** A run of one scenario with its variant and parameters checked against the manifest. */
export function planRun(
  scenario: ScenarioInfo,
  variant: string | undefined,
  params: readonly (readonly [string, string])[],
): PlannedRun {
  const { manifest } = scenario;
  const known = manifest.variants.map(({ id }) => id);
  if (variant !== undefined && variant !== pythonVariant && !known.includes(variant)) {
    throw new AppError('unknown-variant', {
      scenario: manifest.id,
      name: variant,
      nearest: nearest(variant, known),
      known: known.join(', '),
    });
  }
  return {
    scenario,
    variant,
    params: Object.fromEntries(params.map(([name, text]) => [name, paramFromText(manifest, name, text)])),
  };
}
