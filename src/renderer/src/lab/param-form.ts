import type { TextKey } from '#shared/i18n/text-key.ts';
import type { AppError, MessageParams } from '#shared/errors.ts';
import type { Setup } from '../stores/launcher-store.ts';
import type { ParamSpec, ParamValue, ScenarioManifest } from '#shared/model/scenario.ts';
import { defaultParams, type ParamValues } from '#shared/param-values.ts';

/** A field's complaint: a key of the catalogue and its values. */
export interface FieldProblem {
  readonly key: TextKey;
  readonly params: MessageParams;
}

/** The variant and the parameters to begin with: those last used, as far as this version has them. */
export function firstSetup(manifest: ScenarioManifest, used: Setup | undefined): Setup {
  const known = manifest.variants.find(({ id }) => id === used?.variant);
  const variant = (known ?? manifest.variants[0])?.id ?? '';
  const defaults = defaultParams(manifest, variant);
  if (!used || !known) return { variant, params: defaults };
  const kept = Object.entries(used.params).filter(([name, value]) => {
    const spec = manifest.params[name];
    return spec !== undefined && paramProblem(spec, value) === null;
  });
  return { variant, params: { ...defaults, ...Object.fromEntries(kept) } };
}

/** Another variant's parameters: what was changed by hand in a run stays, anything else is as that variant wants it. */
export function carryParams(manifest: ScenarioManifest, from: Setup, variant: string): ParamValues {
  const before = defaultParams(manifest, from.variant);
  const changed = Object.entries(firstSetup(manifest, from).params).filter(([name, value]) => value !== before[name]);
  return { ...defaultParams(manifest, variant), ...Object.fromEntries(changed) };
}

/**
 * What is wrong with a value, or null. The host checks again; this is for a quick answer.
 * @internal exported for tests
 */
export function paramProblem(spec: ParamSpec, value: ParamValue): FieldProblem | null {
  if (spec.type === 'boolean') return typeof value === 'boolean' ? null : { key: 'lab.field.boolean', params: {} };
  if (spec.type === 'choice') {
    return spec.choices.includes(String(value))
      ? null
      : { key: 'lab.field.choice', params: { choices: spec.choices.join(', ') } };
  }
  if (spec.type === 'text')
    return String(value).length <= spec.maxLength
      ? null
      : { key: 'lab.field.tooLong', params: { max: spec.maxLength } };
  const range = { min: spec.min, max: spec.max };
  if (typeof value !== 'number' || !Number.isInteger(value)) return { key: 'lab.field.whole', params: range };
  return value < spec.min || value > spec.max ? { key: 'lab.field.range', params: range } : null;
}

/** Complaints of all fields, by name. */
export function paramProblems(
  manifest: ScenarioManifest,
  values: Readonly<Record<string, ParamValue>>,
): Record<string, FieldProblem> {
  const problems: Record<string, FieldProblem> = {};
  for (const [name, spec] of Object.entries(manifest.params)) {
    const problem = paramProblem(spec, values[name] ?? spec.default);
    if (problem) problems[name] = problem;
  }
  return problems;
}

const fieldErrors = new Set([
  'interpreter-missing',
  'interpreter-silent',
  'parameter-out-of-range',
  'parameter-wrong-type',
  'unknown-parameter',
]);

/** The field that an error of the host is about, or null when it is about the whole form. */
export function fieldOfError(error: AppError): string | null {
  const name = error.params['name'];
  // What is wrong inside a value is named by its place, such as `jobs[1].length`.
  return fieldErrors.has(error.code) && typeof name === 'string' ? (/^[^.[]+/.exec(name)?.[0] ?? null) : null;
}
