import type { Exploration } from '#shared/simulators/interleave/explore.ts';
import type { InterleaveResult } from '#shared/simulators/interleave/run.ts';
import type { ProcessStatesResult } from '#shared/simulators/process-states/run.ts';
import type { Context } from '../../context.ts';
import { createStyle } from '../style.ts';
import { tableLines } from '../table.ts';

type View = Pick<Context, 't' | 'color' | 'width'>;
const memoryText = (memory: Readonly<Record<string, number>>): string =>
  Object.entries(memory)
    .map(([name, value]) => `${name}=${value}`)
    .join(' ');

/** The states of the processes tick by tick, as text. */
export function statesLines(view: View, { rows, totals }: ProcessStatesResult): readonly string[] {
  const { t } = view;
  const style = createStyle(view.color);
  const processes = rows[0]?.processes ?? [];
  const table = tableLines(
    [
      {
        title: t('sim:column.tick').toUpperCase(),
        align: 'right',
        text: ({ tick, ioFinished }) => `${tick}${ioFinished ? '*' : ' '}`,
      },
      ...processes.map((_, index) => ({
        title: `${t('sim:column.process').toUpperCase()} ${index}`,
        align: 'left' as const,
        text: (row: ProcessStatesResult['rows'][number]): string => {
          const one = row.processes[index];
          return one?.instruction
            ? t(`sim:states.instruction.${one.instruction}`)
            : t(`sim:states.${one?.state ?? 'done'}`);
        },
      })),
      {
        title: t('sim:column.io').toUpperCase(),
        align: 'right',
        text: ({ ioInFlight }) => (ioInFlight > 0 ? String(ioInFlight) : ''),
      },
    ],
    rows,
    { width: view.width, heading: style.bold },
  );
  return [
    style.bold(
      t('sim:states.title', { simulated: t('sim:simulated'), processes: processes.length, ticks: totals.ticks }),
    ),
    '',
    ...table,
    '',
    t('sim:states.facts', { cpu: totals.cpuBusy, io: totals.ioBusy, ticks: totals.ticks }),
  ];
}

/** The steps of one interleaving, as text. */
export function interleaveLines(view: View, { steps, memory, threads, finished }: InterleaveResult): readonly string[] {
  const { t } = view;
  const style = createStyle(view.color);
  const table = tableLines(
    [
      { title: t('sim:column.step').toUpperCase(), align: 'right', text: ({ step }) => String(step) },
      { title: t('sim:column.thread').toUpperCase(), align: 'right', text: ({ thread }) => String(thread) },
      ...Object.keys(memory).map((name) => ({
        title: name,
        align: 'right' as const,
        text: (step: InterleaveResult['steps'][number]) => String(step.memory[name] ?? 0),
      })),
      ...Object.keys(threads[0]?.registers ?? {}).map((name) => ({
        title: `%${name}`,
        align: 'right' as const,
        text: ({ registers }: InterleaveResult['steps'][number]) =>
          String(registers[name as keyof typeof registers] ?? 0),
      })),
      {
        title: t('sim:column.instruction').toUpperCase(),
        align: 'left',
        text: ({ thread, instruction, switched }) =>
          `${'    '.repeat(thread * 4)}${instruction}${switched ? ' ⇄' : ''}`,
      },
    ],
    steps,
    { width: view.width, heading: style.bold },
  );
  return [
    style.bold(
      t('sim:interleave.title', { simulated: t('sim:simulated'), threads: threads.length, steps: steps.length }),
    ),
    '',
    ...table,
    '',
    ...(finished ? [] : [style.warn(t('sim:interleave.unfinished', { steps: steps.length }))]),
    t('sim:interleave.final', { memory: memoryText(memory) }),
  ];
}

/** The outcomes of all interleavings, as text. */
export function explorationLines(
  view: View,
  { outcomes, schedules, states, complete, endless, stuck }: Exploration,
): readonly string[] {
  const { t } = view;
  const style = createStyle(view.color);
  const table = tableLines(
    [
      { title: t('sim:column.outcome').toUpperCase(), align: 'left', text: ({ memory }) => memoryText(memory) },
      {
        title: t('sim:column.schedules').toUpperCase(),
        align: 'right',
        text: (outcome) => String(outcome.schedules ?? t('sim:interleave.unlimited')),
      },
      { title: t('sim:column.example').toUpperCase(), align: 'left', text: ({ example }) => example.join('') },
    ],
    outcomes,
    { width: view.width, heading: style.bold },
  );
  return [
    style.bold(t('sim:interleave.explored', { simulated: t('sim:simulated'), outcomes: outcomes.length, states })),
    '',
    ...table,
    '',
    ...(schedules === null ? [] : [t('sim:interleave.total', { schedules })]),
    ...(endless ? [t('sim:interleave.endless')] : []),
    ...(stuck ? [style.bad(t('sim:interleave.stuck'))] : []),
    ...(complete ? [] : [style.warn(t('sim:interleave.incomplete', { states }))]),
    t('sim:interleave.fair'),
  ];
}
