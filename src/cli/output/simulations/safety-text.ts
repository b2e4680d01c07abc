import type { NameUnder } from '#shared/i18n/text-key.ts';
import { translateFromData } from '#shared/i18n/translator.ts';
import type { BankersResult, Safety } from '#shared/simulators/bankers/bankers.ts';
import type { DetectionResult } from '#shared/simulators/deadlock-detection/deadlock-detection.ts';
import type { Context } from '../../context.ts';
import { createStyle } from '../style.ts';
import { tableLines } from '../table.ts';

type View = Pick<Context, 't' | 'color' | 'width'>;
const vector = (amounts: readonly number[]): string => amounts.join(' ');

/** The head of a column that has a figure for each kind of resource. */
function kindsOf({ t }: View, resources: readonly string[]): (column: NameUnder<'sim:column.'>) => string {
  return (column) => `${t(`sim:column.${column}`).toUpperCase()} (${resources.join(' ')})`;
}

function safetyLines({ t }: View, { safe, sequence, steps }: Safety): readonly string[] {
  return [
    ...steps.map(({ explanation }) => `  ${translateFromData(t, 'sim', explanation)}`),
    safe ? t('sim:bankers.safe', { sequence: sequence.join(' → ') }) : t('sim:bankers.unsafe'),
  ];
}

/** The banker's table, its safety check and every request, as text. */
export function bankersLines(view: View, result: BankersResult): readonly string[] {
  const { t } = view;
  const style = createStyle(view.color);
  const kinds = kindsOf(view, result.resources);
  const table = tableLines(
    [
      { title: t('sim:column.process').toUpperCase(), align: 'left', text: ({ id }) => id },
      { title: kinds('holds'), align: 'right', text: ({ allocation }) => vector(allocation) },
      { title: kinds('max'), align: 'right', text: ({ max }) => vector(max) },
      { title: kinds('need'), align: 'right', text: ({ need }) => vector(need) },
    ],
    result.processes,
    { width: view.width, heading: style.bold },
  );
  const requests = result.requests.flatMap(({ process, amounts, verdict, reason, safety }) => [
    '',
    t('sim:bankers.request', {
      process,
      amounts: `(${amounts.join(', ')})`,
      verdict: t(`sim:bankers.verdict.${verdict}`),
      reason: t(`sim:bankers.reason.${reason}`),
    }),
    ...(safety ? safetyLines(view, safety) : []),
  ]);
  return [
    style.bold(t('sim:bankers.title', { simulated: t('sim:simulated') })),
    '',
    ...table,
    `${kinds('free')}: ${vector(result.available)}`,
    '',
    ...safetyLines(view, result),
    ...requests,
  ];
}

/** The allocation table, the steps of the detection and the deadlocked processes, as text. */
export function detectionLines(view: View, result: DetectionResult): readonly string[] {
  const { t } = view;
  const style = createStyle(view.color);
  const kinds = kindsOf(view, result.resources);
  const table = tableLines(
    [
      { title: t('sim:column.process').toUpperCase(), align: 'left', text: ({ id }) => id },
      { title: kinds('holds'), align: 'right', text: ({ allocation }) => vector(allocation) },
      { title: kinds('asks'), align: 'right', text: ({ request }) => vector(request) },
    ],
    result.processes,
    { width: view.width, heading: style.bold },
  );
  return [
    style.bold(t('sim:detection.title', { simulated: t('sim:simulated') })),
    '',
    ...table,
    `${kinds('free')}: ${vector(result.available)}`,
    '',
    ...result.steps.map(({ explanation }) => `  ${translateFromData(t, 'sim', explanation)}`),
    result.deadlock
      ? style.bad(t('sim:detection.found', { processes: result.deadlocked.join(', ') }))
      : style.good(t('sim:detection.none', { order: result.order.join(' → ') })),
    ...(result.stuckBehind.length > 0 ? [t('sim:detection.behind', { processes: result.stuckBehind.join(', ') })] : []),
  ];
}
