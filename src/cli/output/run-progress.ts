import type { Translate } from '#shared/i18n/translator.ts';

/** Where in a series of runs we are. */
export interface RunPlace {
  /** Runs that are over. */
  readonly done: number;
  readonly total: number;
  /** When the series began, in ms of the clock that `nowMs` is read from. */
  readonly startedAtMs: number;
}

/** The number of runs after which an estimate of the remaining time is worth showing. */
const enoughToGuess = 3;

/** "[12/65, about 2 min left]"; the guess is the mean of the runs so far. */
export function placeText(t: Translate, place: RunPlace, nowMs: number): string {
  const { done, total, startedAtMs } = place;
  const params = { number: Math.min(done + 1, total), total };
  if (done < enoughToGuess) return t('cli:run.place', params);
  const leftSeconds = (((nowMs - startedAtMs) / done) * (total - done)) / 1000;
  return leftSeconds < 90
    ? t('cli:run.place-seconds', { ...params, seconds: Math.max(1, Math.round(leftSeconds)) })
    : t('cli:run.place-minutes', { ...params, minutes: Math.round(leftSeconds / 60) });
}
