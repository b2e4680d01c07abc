import type { Translate } from '../i18n/translator.ts';
import { builtIn, type Blocked, type Failure, type SharedValues } from '../workbench/machine.ts';
import type { SearchProgress } from '../workbench/search-options.ts';
import type { SearchSummary } from '../workbench/search.ts';
import { cleanText } from './sanitize.ts';

export const schedulesText = (t: Translate, count: number): string => t('cli:workbench.schedules', { count });
export const stepsText = (t: Translate, count: number): string => t('cli:workbench.steps', { count });

/** How far a search is, in one line. */
export const progressText = (t: Translate, { schedules, steps, bound }: SearchProgress): string =>
  t('cli:workbench.progress', { schedules: schedulesText(t, schedules), steps: stepsText(t, steps), bound });

/** How much a search has done, in one sentence. */
export const exploredText = (t: Translate, { explored, steps, seconds }: SearchSummary): string =>
  t('cli:workbench.explored', {
    schedules: schedulesText(t, explored),
    steps: stepsText(t, steps),
    seconds: seconds.toFixed(2),
  });

/** What the result of a search is worth: which schedules it has followed. */
export function extentText(t: Translate, { complete, bound, seed }: SearchSummary): string {
  if (seed !== undefined) return t('cli:workbench.random', { seed });
  if (complete) return t('cli:workbench.complete');
  return bound === null ? t('cli:workbench.partial') : t('cli:workbench.bound', { bound });
}

/** Shared variables in one line. */
export const valuesText = (shared: SharedValues): string =>
  cleanText(
    Object.entries(shared)
      .map(([name, value]) => `${name} = ${JSON.stringify(value)}`)
      .join(', '),
  );

/** What has failed, in one sentence. */
export function failureText(t: Translate, { kind, message, line }: Failure): string {
  if (message === builtIn.notWoken) return t('cli:workbench.kind.notWoken');
  if (kind === 'endless' && line !== undefined) return t('cli:workbench.kind.loop', { detail: line });
  if (kind === 'deadlock' || kind === 'endless') return t(`cli:workbench.kind.${kind}`);
  const detail = cleanText(message);
  if (kind === 'critical') return t('cli:workbench.kind.critical', { detail });
  return t('cli:workbench.failure', { kind: t(`cli:workbench.kind.${kind}`), detail });
}

/** What a thread waits for, in one sentence. */
export function waitsText(t: Translate, { thread, kind, object, owner }: Blocked): string {
  const parts = { thread, kind: t(`cli:workbench.object.${kind}`), object };
  return owner === null ? t('cli:workbench.waits', parts) : t('cli:workbench.waitsHeld', { ...parts, owner });
}
