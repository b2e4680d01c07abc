import { Switch } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import type { ScheduleResult } from '#shared/simulators/schedule/result.ts';
import { AsTable } from '../common/as-table.tsx';
import { Gantt } from '../common/gantt.tsx';
import { Panel } from '../../common/panel.tsx';
import { StepControls } from '../common/step-controls.tsx';
import { usePlayer } from '../common/use-player.ts';
import classes from '../simulators.module.css';
import { QueuesView } from './queues-view.tsx';
import { ResultsTable } from './results-table.tsx';
import { cpuRows, jobRows, type SegmentText } from './schedule-rows.ts';

/** One schedule: chart, queues at the current tick, and times. */
export function OnePolicy({ result }: { readonly result: ScheduleResult }) {
  const t = useTranslate();
  const player = usePlayer(result.ticks.length - 1);
  const [hideLater, setHideLater] = useState(false);
  const rows = useMemo(() => {
    const segmentText: SegmentText = ({ job, kind, start, end }) =>
      t('simulators.schedule.segment', { job, state: t(`simulators.schedule.state.${kind}`), from: start, to: end });
    const label = (cpu: number): string =>
      result.policy === 'multicore'
        ? t('simulators.schedule.cpu', { number: cpu })
        : t('simulators.schedule.cpuColumn');
    return [...cpuRows(result, { label, segmentText }), ...jobRows(result, segmentText)];
  }, [result, t]);
  const state = result.ticks[player.at];
  const total = result.ticks.length;
  const hasQueues = result.policy === 'mlfq';
  const severalCpus = result.policy === 'multicore';
  const head = (['from', 'to'] as const).map((key) => t(`simulators.schedule.${key}`));
  return (
    <>
      <Panel
        title={t('simulators.schedule.chart')}
        aside={
          <Switch
            size="xs"
            label={t('simulators.player.hide')}
            checked={hideLater}
            onChange={(event) => setHideLater(event.currentTarget.checked)}
          />
        }
      >
        <Gantt
          summary={t('simulators.schedule.chartSummary', {
            policy: t(`sim:policy.${result.policy}`),
            jobs: result.jobs.length,
            ticks: total,
          })}
          rows={rows}
          total={total}
          cursor={player.at}
          onCursor={player.go}
          hideLater={hideLater}
          legend
        />
        <div style={{ margin: '10px 0 6px' }}>
          <StepControls player={player} unit="tick" />
        </div>
        <AsTable
          label={t('simulators.schedule.chart')}
          head={[
            ...head,
            t('sim:column.job'),
            ...(hasQueues ? [t('simulators.schedule.queue')] : []),
            ...(severalCpus ? [t('simulators.schedule.cpuColumn')] : []),
          ]}
          rows={result.trace.map(({ start, end, job, queue, cpu }) => [
            start,
            end,
            job ?? t('simulators.schedule.idle'),
            ...(hasQueues ? [queue ?? '–'] : []),
            ...(severalCpus ? [cpu ?? 0] : []),
          ])}
        />
      </Panel>
      <div className={classes['columns']}>
        <Panel title={t('simulators.schedule.queues')}>
          {state ? <QueuesView policy={result.policy} state={state} jobs={result.jobs.map(({ id }) => id)} /> : null}
        </Panel>
        <Panel title={t('simulators.schedule.results')}>
          <ResultsTable result={result} {...(hideLater ? { upTo: player.at } : {})} />
        </Panel>
      </div>
    </>
  );
}
