import { AppError } from './errors.ts';
import type { ParamSpec, ParamValue, ScenarioManifest } from './model/scenario.ts';
import { nearest } from './nearest.ts';

export type ParamValues = Readonly<Record<string, ParamValue>>;

/** The parameters that a variant starts with: the scenario's defaults and the variant's own. */
export function defaultParams(manifest: ScenarioManifest, variantId: string): ParamValues {
  const variant = manifest.variants.find(({ id }) => id === variantId);
  const defaults = Object.fromEntries(Object.entries(manifest.params).map(([name, spec]) => [name, spec.default]));
  return { ...defaults, ...variant?.defaults };
}

/**
 * The value if it is one of the parameter's. Throws `parameter-wrong-type` or `parameter-out-of-range`, with what is
 * valid.
 */
export function checkParam(name: string, spec: ParamSpec, value: ParamValue): ParamValue {
  const wrongType = (known: string): AppError =>
    new AppError('parameter-wrong-type', { name, value: String(value), known });
  switch (spec.type) {
    case 'boolean':
      if (typeof value !== 'boolean') throw wrongType('true, false');
      return value;
    case 'choice':
      if (typeof value !== 'string' || !spec.choices.includes(value)) throw wrongType(spec.choices.join(', '));
      return value;
    case 'text':
      if (typeof value !== 'string') throw wrongType('"…"');
      if (value.length > spec.maxLength) throw wrongType(`≤ ${spec.maxLength}`);
      return value;
    default:
      if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongType(`${spec.min}–${spec.max}`);
      if (value < spec.min || value > spec.max) {
        throw new AppError('parameter-out-of-range', { name, value, min: spec.min, max: spec.max });
      }
      return value;
  }
}

/** The value of a parameter as a person typed it. Throws like `checkParam`, or `unknown-parameter`. */
export function paramFromText({ id, params }: ScenarioManifest, name: string, text: string): ParamValue {
  const spec = Object.hasOwn(params, name) ? params[name] : undefined;
  const known = Object.keys(params);
  if (!spec)
    throw new AppError('unknown-parameter', {
      scenario: id,
      name,
      nearest: nearest(name, known),
      known: known.join(', '),
    });
  if (spec.type === 'choice' || spec.type === 'text') return checkParam(name, spec, text);
  if (spec.type === 'boolean') return checkParam(name, spec, { true: true, false: false }[text] ?? text);
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return checkParam(name, spec, Number.isFinite(value) ? value : text);
}
