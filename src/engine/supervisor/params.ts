import { closest } from 'fastest-levenshtein';
import { questionFor } from '#scenarios/question.ts';
import type { Scenario } from '#scenarios/scenario.ts';
import { AppError } from '#shared/errors.ts';
import type { Prediction } from '#shared/model/prediction.ts';
import type { Interpreter, ParamValue, ScenarioManifest, VariantSpec } from '#shared/model/scenario.ts';
import { checkParam, defaultParams } from '#shared/param-values.ts';

/** The scenario's manifest by id, or an error that names the nearest id. */
export function findManifest(manifests: readonly ScenarioManifest[], id: string): ScenarioManifest {
  const found = manifests.find((manifest) => manifest.id === id);
  if (found) return found;
  const ids = manifests.map((manifest) => manifest.id);
  throw new AppError('unknown-scenario', { name: id, nearest: closest(id, ids), known: ids.join(', ') });
}

/** The variant by id (the first if undefined), or an error that names the valid ones. A card has none. */
export function findVariant(manifest: ScenarioManifest, id: string | undefined): VariantSpec {
  if (manifest.variants.length === 0) throw new AppError('card-not-runnable', { scenario: manifest.id });
  const found = id === undefined ? manifest.variants[0] : manifest.variants.find((variant) => variant.id === id);
  if (found) return found;
  throw new AppError('unknown-variant', {
    scenario: manifest.id,
    name: id ?? '',
    known: manifest.variants.map((variant) => variant.id).join(', '),
  });
}

/** All parameters of a run: given ones validated, others from the defaults of variant and scenario. */
export function resolveParams(
  manifest: ScenarioManifest,
  variant: VariantSpec,
  given: Readonly<Record<string, ParamValue>>,
): Readonly<Record<string, ParamValue>> {
  for (const name of Object.keys(given)) {
    if (Object.hasOwn(manifest.params, name)) continue;
    throw new AppError('unknown-parameter', {
      scenario: manifest.id,
      name,
      known: Object.keys(manifest.params).join(', '),
    });
  }
  const checked = Object.entries(manifest.params).flatMap(([name, spec]) => {
    const value = given[name];
    return value === undefined ? [] : [[name, checkParam(name, spec, value)]];
  });
  return { ...defaultParams(manifest, variant.id), ...Object.fromEntries(checked) };
}

/** The interpreter that the chosen values need, with the parameter that requires it; null if none. */
export function interpreterOf(
  manifest: ScenarioManifest,
  params: Readonly<Record<string, ParamValue>>,
): { readonly name: string; readonly interpreter: Interpreter } | null {
  for (const [name, spec] of Object.entries(manifest.params)) {
    const interpreter = spec.type === 'choice' ? spec.needs?.[String(params[name])] : undefined;
    if (interpreter) return { name, interpreter };
  }
  return null;
}

/** A prediction as the run keeps it. Throws `prediction-unknown` unless the variant asks this, and it can be answered so. */
export function checkPrediction(
  scenario: Scenario,
  variant: string,
  { question: id, answer }: Pick<Prediction, 'question' | 'answer'>,
): Prediction {
  const question = questionFor(scenario, variant);
  const isAnswer = typeof answer === 'number' ? question?.options.length === 0 : question?.options.includes(answer);
  if (question?.id === id && isAnswer)
    return { question: id, answer, unit: question.unit, observed: null, right: null };
  const known = question ? `${question.id}: ${question.options.join(', ') || '0, 1, 2, …'}` : '–';
  throw new AppError('prediction-unknown', { name: `${id}: ${answer}`, known });
}
