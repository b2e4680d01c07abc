import type { BatchResult } from '#shared/simulators/batch/run.ts';
import type { FourTasksInput, FourTasksRow } from '#shared/simulators/four-tasks/four-tasks.ts';
import type { GilResult } from '#shared/simulators/gil/gil.ts';
import type { Context } from '../../context.ts';
import { ganttLines, paintCells } from '../gantt.ts';
import { createStyle } from '../style.ts';
import { tableLines } from '../table.ts';

type View = Pick<Context, 't' | 'color' | 'width'>;

/** Adds the scale where a character represents several ticks. */
function legendOf({ t }: View, legend: string, ticksEach: number): string {
  return ticksEach > 1 ? `${legend}   ${t('sim:gantt.scale', { ticks: ticksEach })}` : legend;
}

/** The timelines of the batch era, as text. */
export function batchLines(view: View, results: readonly BatchResult[]): readonly string[] {
  const { t } = view;
  const style = createStyle(view.color);
  return results.flatMap(({ model, lanes, makespan, cpuBusyRatio }, index) => {
    const rows = lanes.map(({ lane, job, segments }) => ({
      label: t(`sim:batch.lane.${lane}`, { job: job ?? '' }),
      cells: paintCells(
        makespan,
        segments.map(({ start, end, job: mine }) => ({ start, end, mark: mine === null ? '█' : (mine[0] ?? '█') })),
      ),
    }));
    const chart = ganttLines(rows, view.width);
    const title = t('sim:batch.title', {
      model: t(`sim:batch.model.${model}`),
      simulated: t('sim:simulated'),
      ticks: makespan,
      percent: (cpuBusyRatio * 100).toFixed(1),
    });
    return [
      ...(index > 0 ? [''] : []),
      style.bold(title),
      ...chart.lines,
      ...(chart.ticksEach > 1 ? [style.dim(legendOf(view, t('sim:gantt.lanes'), chart.ticksEach))] : []),
    ];
  });
}

/** The calculated times of the tasks, as text. */
export function fourTasksLines(
  view: View,
  { tasks, seconds }: FourTasksInput,
  rows: readonly FourTasksRow[],
): readonly string[] {
  const { t } = view;
  const style = createStyle(view.color);
  const time = (value: number): string => t('sim:tasks.seconds', { seconds: Number(value.toFixed(2)) });
  return [
    style.bold(t('sim:tasks.title', { tasks, seconds })),
    '',
    ...tableLines(
      [
        { title: t('sim:column.work').toUpperCase(), align: 'left', text: ({ kind }) => t(`sim:tasks.kind.${kind}`) },
        { title: t('sim:column.cores').toUpperCase(), align: 'right', text: ({ cores }) => String(cores) },
        {
          title: t('sim:column.processes').toUpperCase(),
          align: 'right',
          text: ({ processesSeconds }) => time(processesSeconds),
        },
        {
          title: t('sim:column.threads').toUpperCase(),
          align: 'right',
          text: ({ threadsSeconds }) => time(threadsSeconds),
        },
      ],
      rows,
      { width: view.width, heading: style.bold },
    ),
  ];
}

const gilMarks = { running: '█', waiting: '░', blocked: '·' } as const;

/** The threads under one lock, as text. */
export function gilLines(
  view: View,
  intervalMs: number,
  { events, segments, totalMs, switches }: GilResult,
): readonly string[] {
  const { t } = view;
  const style = createStyle(view.color);
  const threads = [...new Set(events.map(({ thread }) => thread)), ...new Set(segments.map(({ thread }) => thread))]
    .filter((thread, index, all) => all.indexOf(thread) === index)
    .sort((a, b) => a.localeCompare(b));
  const chart = ganttLines(
    threads.map((thread) => ({
      label: thread,
      cells: paintCells(
        totalMs,
        segments
          .filter((segment) => segment.thread === thread)
          .map(({ startMs, endMs, state }) => ({ start: startMs, end: endMs, mark: gilMarks[state] })),
      ),
    })),
    view.width,
  );
  return [
    style.bold(t('sim:gil.title', { simulated: t('sim:simulated'), ms: totalMs, switches })),
    '',
    ...chart.lines,
    style.dim(legendOf(view, t('sim:gil.legend'), chart.ticksEach)),
    '',
    ...tableLines(
      [
        { title: t('sim:column.time').toUpperCase(), align: 'right', text: ({ timeMs }) => `${timeMs} ms` },
        { title: t('sim:column.thread').toUpperCase(), align: 'left', text: ({ thread }) => thread },
        {
          title: t('sim:column.event').toUpperCase(),
          align: 'left',
          text: ({ event, reason }) =>
            event === 'acquire'
              ? t('sim:gil.acquire')
              : t(`sim:gil.release.${reason ?? 'finished'}`, { ms: intervalMs }),
        },
      ],
      events,
      { width: view.width, heading: style.bold },
    ),
  ];
}
