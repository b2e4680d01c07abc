import type { Translate } from '#shared/i18n/translator.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import {
  exploredText,
  extentText,
  failureText,
  schedulesText,
  stepsText,
  valuesText,
  waitsText,
} from '#shared/text/workbench.ts';
import type { MadeStep } from '#shared/workbench/drive-state.ts';
import type { RealScheduleResult, ScheduleResult } from '#shared/workbench/run-schedule.ts';
import type { FoundEnd, FoundFailure, SearchResult } from '#shared/workbench/search.ts';
import type { Context } from '../context.ts';
import { createStyle } from './style.ts';
import { tableLines } from './table.ts';

type View = Pick<Context, 't' | 'color' | 'width'>;

function foundLines(view: View, failure: FoundFailure): readonly string[] {
  const { t } = view;
  const style = createStyle(view.color);
  const { schedule, steps, switches, shared, blocked } = failure;
  const way = {
    schedule: schedule || t('cli:workbench.atOnce'),
    steps: stepsText(t, steps),
    switches: t('cli:workbench.switches', { count: switches }),
  };
  const values = Object.keys(shared).length > 0 ? [t('cli:workbench.shared', { values: valuesText(shared) })] : [];
  return [
    '',
    style.bad(`✖ ${failureText(t, failure)}`),
    ...[t('cli:workbench.shortest', way), ...values, ...blocked.map((one) => waitsText(t, one))].map(
      (line) => `  ${line}`,
    ),
  ];
}

function endText(t: Translate, { shared, outcome, count }: FoundEnd): string {
  const end = [valuesText(shared), t(`cli:workbench.outcome.${outcome}`)].filter((part) => part !== '').join(' · ');
  return count === null ? end : t('cli:workbench.times', { end, schedules: schedulesText(t, count) });
}

/** What a search found, as text. */
export function searchLines(view: View, { search, ends, failures }: SearchResult): readonly string[] {
  const { t } = view;
  const style = createStyle(view.color);
  return [
    exploredText(t, search),
    extentText(t, search),
    '',
    style.bold(t('cli:workbench.ends')),
    ...ends.map((end) => `  ${endText(t, end)}`),
    ...failures.flatMap((failure) => foundLines(view, failure)),
    ...(failures.length === 0
      ? ['', ends.length > 0 ? style.good(`✔ ${t('cli:workbench.none')}`) : style.warn(`? ${t('cli:workbench.noEnd')}`)]
      : []),
  ];
}

/** The steps of a schedule and how it ended, as text. */
export function scheduleLines(view: View, result: ScheduleResult | RealScheduleResult): readonly string[] {
  const { steps, shared, outcome, failure, blocked } = result;
  const { t } = view;
  const style = createStyle(view.color);
  const rows = steps.map((step, index) => ({ ...step, number: index + 1 }));
  type Row = MadeStep & { readonly number: number };
  const table = tableLines<Row>(
    [
      { title: t('cli:workbench.step'), align: 'right', text: ({ number }) => String(number) },
      { title: t('cli:workbench.thread'), align: 'left', text: ({ thread }) => thread },
      { title: t('cli:workbench.line'), align: 'right', text: ({ line }) => String(line) },
      { title: t('cli:workbench.op'), align: 'left', text: ({ op }) => cleanText(op) },
      {
        title: t('cli:workbench.value'),
        align: 'left',
        text: ({ value }) => (value === null || value === undefined ? '' : cleanText(JSON.stringify(value))),
      },
    ],
    rows,
    { width: view.width, heading: style.bold },
  );
  const end = failure
    ? style.bad(`✖ ${failureText(t, failure)}`)
    : style.good(`✔ ${t(`cli:workbench.outcome.${outcome}`)}`);
  const values = Object.keys(shared).length > 0 ? [t('cli:workbench.shared', { values: valuesText(shared) })] : [];
  const ids = 'real' in result ? result.threads.map(({ name, tid }) => `${name} ${tid ?? '–'}`) : [];
  const real = ids.length > 0 ? [t('cli:workbench.real', { threads: ids.join(', ') })] : [];
  const tail = [end, ...[...values, ...blocked.map((one) => waitsText(t, one))].map((line) => `  ${line}`)];
  return [...table, '', ...real, ...tail];
}
