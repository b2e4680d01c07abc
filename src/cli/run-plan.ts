import { AppError } from '#shared/errors.ts';
import type { ParamValue, ScenarioInfo } from '#shared/model/scenario.ts';
import { nearest } from '#shared/nearest.ts';
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

function valueOf(scenario: ScenarioInfo, name: string, text: string): ParamValue {
  const { id, params } = scenario.manifest;
  const spec = params[name];
  const known = Object.keys(params);
  if (!spec)
    throw new AppError('unknown-parameter', {
      scenario: id,
      name,
      nearest: nearest(name, known),
      known: known.join(', '),
    });
  if (spec.type === 'choice' || spec.type === 'text') return text;
  if (spec.type === 'boolean') {
    if (text === 'true' || text === 'false') return text === 'true';
    throw new AppError('parameter-wrong-type', { name, value: text, known: 'true, false' });
  }
  const value = text.trim() === '' ? Number.NaN : Number(text);
  if (Number.isFinite(value)) return value;
  throw new AppError('parameter-wrong-type', { name, value: text, known: `${spec.min} … ${spec.max}` });
}

/** The scenario of an id. Throws `unknown-scenario` with the nearest one. */
export function findScenario(all: readonly ScenarioInfo[], id: string): ScenarioInfo {
  const found = all.find(({ manifest }) => manifest.id === id);
  if (found) return found;
  const ids = all.map(({ manifest }) => manifest.id);
  throw new AppError('unknown-scenario', { name: id, nearest: nearest(id, ids), known: ids.join(', ') });
}

/** A run of one scenario with its variant and parameters checked against the manifest; ranges are the engine's. */
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
    params: Object.fromEntries(params.map(([name, text]) => [name, valueOf(scenario, name, text)])),
  };
}
