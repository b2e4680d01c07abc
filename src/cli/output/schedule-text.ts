import type { NameUnder } from '#shared/i18n/text-key.ts';
import type { Compared } from '#shared/simulators/schedule/compare.ts';
import type { ScheduleResult, TickState } from '#shared/simulators/schedule/result.ts';
import type { Context } from '../context.ts';
import { ganttLines } from './gantt.ts';
import { createStyle } from './style.ts';
import { tableLines, type Column } from './table.ts';

type View = Pick<Context, 't' | 'color' | 'width'>;

/** Two decimals, as textbooks print means. */
const mean = (value: number): string => value.toFixed(2);

function cellOf(id: string, { running, queues, blocked }: TickState): string {
  const cpu = running.indexOf(id);
  if (cpu >= 0) return running.length > 1 ? String(cpu % 10) : '█';
  if (blocked.some(({ job }) => job === id)) return '·';
  return queues.some(({ jobs }) => jobs.includes(id)) ? '░' : ' ';
}

function ganttOf(context: View, { jobs, ticks }: ScheduleResult): readonly string[] {
  const { t } = context;
  const { lines, ticksEach } = ganttLines(
    jobs.map(({ id }) => ({ label: id, cells: ticks.map((tick) => cellOf(id, tick)) })),
    context.width,
  );
  const several = (ticks[0]?.running.length ?? 1) > 1;
  const legend = [
    t('sim:gantt.legend'),
    ...(several ? [t('sim:gantt.cpus')] : []),
    ...(ticksEach > 1 ? [t('sim:gantt.scale', { ticks: ticksEach })] : []),
  ];
  return [...lines, createStyle(context.color).dim(legend.join('   '))];
}

/** A schedule as text: chart, table of jobs, averages. The result must include its ticks. */
export function scheduleText(context: View, result: ScheduleResult): string {
  const { t } = context;
  const style = createStyle(context.color);
  const number = (
    title: NameUnder<'sim:column.'>,
    text: (row: Partial<Record<string, string | number>>) => string | number | undefined,
  ): Column<Partial<Record<string, string | number>>> => ({
    title: t(`sim:column.${title}`).toUpperCase(),
    align: 'right',
    text: (row) => String(text(row) ?? ''),
  });
  const columns: readonly Column<Partial<Record<string, string | number>>>[] = [
    { title: t('sim:column.job').toUpperCase(), align: 'left', text: (row) => String(row['id']) },
    ...(['arrival', 'length', 'firstRun', 'completion', 'response', 'turnaround', 'wait'] as const).map((name) =>
      number(name, (row) => row[name]),
    ),
  ];
  const { averages } = result;
  const rows = [
    ...result.jobs.map((job) => ({ ...job })),
    {
      id: t('sim:column.average'),
      response: mean(averages.response),
      turnaround: mean(averages.turnaround),
      wait: mean(averages.wait),
    },
  ];
  return `${[
    style.bold(
      t('sim:schedule.title', {
        policy: t(`sim:policy.${result.policy}`),
        simulated: t('sim:simulated'),
        jobs: result.jobs.length,
        ticks: result.ticks.length,
      }),
    ),
    '',
    ...ganttOf(context, result),
    '',
    ...tableLines(columns, rows, { width: context.width, heading: style.bold }),
    '',
    t('sim:schedule.facts', { switches: result.contextSwitches, percent: (result.utilisation * 100).toFixed(1) }),
  ].join('\n')}\n`;
}

/** All policies on the same jobs, as text. */
export function comparisonText(context: View, compared: readonly Compared[]): string {
  const { t } = context;
  const style = createStyle(context.color);
  const policyOf = ({ row }: Compared): string => {
    const policy = t(`sim:policy.${row.policy}`);
    return row.options['preemptive'] === true ? t('sim:preemptive', { policy }) : policy;
  };
  const lines = tableLines<Compared>(
    [
      { title: t('sim:column.policy').toUpperCase(), align: 'left', text: policyOf },
      { title: t('sim:column.response').toUpperCase(), align: 'right', text: ({ row }) => mean(row.averages.response) },
      {
        title: t('sim:column.turnaround').toUpperCase(),
        align: 'right',
        text: ({ row }) => mean(row.averages.turnaround),
      },
      { title: t('sim:column.wait').toUpperCase(), align: 'right', text: ({ row }) => mean(row.averages.wait) },
      { title: t('sim:column.switches').toUpperCase(), align: 'right', text: ({ row }) => String(row.contextSwitches) },
      {
        title: t('sim:column.utilisation').toUpperCase(),
        align: 'right',
        text: ({ row }) => `${(row.utilisation * 100).toFixed(1)} %`,
      },
      { title: t('sim:column.makespan').toUpperCase(), align: 'right', text: ({ row }) => String(row.makespan) },
    ],
    compared,
    { width: context.width, heading: style.bold },
  );
  const jobs = compared[0]?.result.jobs.length ?? 0;
  const heading = t('sim:schedule.compared', { jobs, simulated: t('sim:simulated') });
  return `${[style.bold(heading), '', ...lines].join('\n')}\n`;
}
