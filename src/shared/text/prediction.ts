import type { Translate } from '../i18n/translator.ts';
import type { Answer, Prediction, Question } from '../model/prediction.ts';
import type { RunInfo } from '../model/lab.ts';
import type { ParamValue, ScenarioTexts } from '../model/scenario.ts';
import { fillIn } from './describe-message.ts';
import { cleanText } from './sanitize.ts';

/** What turns a question and its answers into text. */
interface Words {
  readonly t: Translate;
  readonly texts: ScenarioTexts | null;
  readonly params: Readonly<Record<string, ParamValue>>;
}

/** The question as a sentence, with the parameters of the run in it. */
export function questionText(id: string, { t, texts, params }: Words): string {
  if (id === 'claims' || id === 'ends') return t(`ui:predict.${id}.ask`);
  const ask = texts?.questions?.[id]?.ask;
  return ask === undefined ? cleanText(id) : fillIn(ask, params);
}

/** An answer as text: a number with its unit, or the text of an option. */
export function answerText(
  question: Pick<Question, 'id' | 'unit'>,
  answer: Answer,
  { t, texts, params }: Words,
): string {
  if (typeof answer === 'number') return `${Number(answer.toPrecision(6))} ${question.unit}`.trimEnd();
  if (question.id === 'ends' && (answer === 'yes' || answer === 'no')) return t(`ui:predict.ends.${answer}`);
  const text = question.id === 'claims' ? texts?.checks[answer] : texts?.questions?.[question.id]?.[answer];
  return text === undefined ? cleanText(answer) : fillIn(text, params);
}

/** How a prediction came out. */
export type PredictionStatus = 'pending' | 'right' | 'wrong' | 'unknown';

/** A run's prediction as every host shows it. */
export interface DescribedPrediction {
  readonly status: PredictionStatus;
  readonly question: string;
  readonly predicted: string;
  /** Null where the run could not tell, and as long as it goes on. */
  readonly observed: string | null;
  /** All of it in one line. */
  readonly sentence: string;
}

function statusOf({ right }: Prediction, isOver: boolean): PredictionStatus {
  if (!isOver) return 'pending';
  if (right === null) return 'unknown';
  return right ? 'right' : 'wrong';
}

/** What was predicted of a run and what it observed; null if nothing was predicted. */
export function describePrediction(
  run: Pick<RunInfo, 'prediction' | 'params' | 'outcome'>,
  texts: ScenarioTexts | null,
  t: Translate,
): DescribedPrediction | null {
  const { prediction, params } = run;
  if (!prediction) return null;
  const words: Words = { t, texts, params };
  const question = { id: prediction.question, unit: cleanText(prediction.unit) };
  const status = statusOf(prediction, run.outcome !== null);
  const predicted = answerText(question, prediction.answer, words);
  const isKnown = status === 'right' || status === 'wrong';
  const seen = prediction.observed === null ? t('ui:predict.other') : answerText(question, prediction.observed, words);
  const observed = isKnown ? seen : null;
  return {
    status,
    question: questionText(question.id, words),
    predicted,
    observed,
    sentence: t(`ui:predict.${status}`, { predicted, observed: observed ?? '' }),
  };
}
