import { AppError } from '#shared/errors.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import type { Answer } from '#shared/model/prediction.ts';
import { isOfCourse, type Language, type ParamValue, type ScenarioInfo } from '#shared/model/scenario.ts';
import { nearest } from '#shared/nearest.ts';
import { defaultParams, paramFromText } from '#shared/param-values.ts';
import { answerText, questionText } from '#shared/text/prediction.ts';
import { pythonVariant } from '#shared/programs/in-python.ts';

/** One run to start. */
export interface PlannedRun {
  readonly scenario: ScenarioInfo;
  readonly variant: string | undefined;
  readonly params: Readonly<Record<string, ParamValue>>;
  readonly prediction: { readonly question: string; readonly answer: Answer } | null;
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
  const ids = all.filter((info) => isOfCourse(info)).map(({ manifest }) => manifest.id);
  throw new AppError('unknown-scenario', { name: id, nearest: nearest(id, ids), known: ids.join(', ') });
}

/** A run of one scenario with its variant and parameters checked against the manifest. */
export function planRun(
  scenario: ScenarioInfo,
  variant: string | undefined,
  params: readonly (readonly [string, string])[],
  predicted?: { readonly text: string; readonly language: Language; readonly t: Translate },
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
  const values = Object.fromEntries(params.map(([name, text]) => [name, paramFromText(manifest, name, text)]));
  const asked = variant ?? known[0] ?? '';
  return {
    scenario,
    variant,
    params: values,
    prediction: predicted ? predictionOf(scenario, { variant: asked, params: values }, predicted) : null,
  };
}

/** The prediction that a text means: the id or the text of an answer, or a number. Throws `prediction-unknown`. */
function predictionOf(
  scenario: ScenarioInfo,
  setup: { readonly variant: string; readonly params: Readonly<Record<string, ParamValue>> },
  { text, language, t }: { readonly text: string; readonly language: Language; readonly t: Translate },
): NonNullable<PlannedRun['prediction']> {
  const question = scenario.questions[setup.variant];
  if (!question) throw new AppError('prediction-unknown', { name: text, known: '–' });
  const params = { ...defaultParams(scenario.manifest, setup.variant), ...setup.params };
  const words = { t, texts: scenario.texts[language], params };
  const wanted = text.trim().toLocaleLowerCase();
  const answer =
    question.options.length > 0
      ? question.options.find((id) =>
          [id, answerText(question, id, words)].some((known) => known.toLocaleLowerCase() === wanted),
        )
      : Number(wanted || Number.NaN);
  if (answer !== undefined && !Number.isNaN(answer) && answer !== Infinity && answer !== -Infinity)
    return { question: question.id, answer };
  const options = question.options.map((id) => `${id} (${answerText(question, id, words)})`).join(', ');
  const known = `${questionText(question.id, words)} ${options || `0, 1, 2, … ${question.unit}`.trimEnd()}`;
  throw new AppError('prediction-unknown', { name: text, known });
}
