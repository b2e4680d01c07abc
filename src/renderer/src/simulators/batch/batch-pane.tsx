import { Table, Text } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import { parseBatch } from '#shared/simulators/batch/input.ts';
import { runBatch, type BatchResult } from '#shared/simulators/batch/run.ts';
import { AsTable } from '../common/as-table.tsx';
import { Gantt, type GanttRow } from '../common/gantt.tsx';
import { cellValue } from '../common/number-cell.tsx';
import { Pane, presetChoices } from '../common/pane.tsx';
import { Panel } from '../../common/panel.tsx';
import { Problem } from '../common/problem.tsx';
import { usePaneInput } from '../common/use-pane-input.ts';
import { useSimulation } from '../common/use-simulation.ts';
import { BatchFormFields, type BatchForm } from './batch-form.tsx';

const presets = {
  balanced: {
    inMemory: 6,
    jobs: [
      { load: 5, read: 2, run: 4, unload: 3, rounds: 2 },
      { load: 5, read: 2, run: 3, unload: 3, rounds: 1 },
      { load: 4, read: 0, run: 6, unload: 2, rounds: 1 },
    ],
  },
  ioHeavy: { inMemory: 6, jobs: Array.from({ length: 4 }, () => ({ load: 3, read: 3, run: 1, unload: 3, rounds: 4 })) },
  cpuHeavy: {
    inMemory: 6,
    jobs: Array.from({ length: 3 }, () => ({ load: 5, read: 1, run: 10, unload: 1, rounds: 1 })),
  },
} satisfies Readonly<Record<string, BatchForm>>;

const run = ({ jobs, inMemory }: BatchForm) =>
  runBatch(
    parseBatch({
      inMemory,
      jobs: jobs.map((job) =>
        Object.fromEntries(Object.entries(job).map(([field, value]) => [field, cellValue(value)])),
      ),
    }),
  );

/** One operating style as lanes over time; all have the same time axis. */
function Era({ result, total }: { readonly result: BatchResult; readonly total: number }) {
  const t = useTranslate();
  const { model, lanes, makespan, cpuBusyRatio, jobs } = result;
  const title = t(`sim:batch.model.${model}`);
  const percent = (cpuBusyRatio * 100).toFixed(1);
  const nameOf = (job: string | null): string => job ?? t('simulators.batch.wholeBatch');
  const laneName = (lane: BatchResult['lanes'][number]): string =>
    t(`sim:batch.lane.${lane.lane}`, { job: lane.job ?? '' });
  const rows = lanes.map((lane): GanttRow => ({
    id: `${lane.lane}-${lane.job ?? ''}`,
    label: laneName(lane),
    bars: lane.segments.map(({ start, end, job, phase }) => ({
      start,
      end,
      kind: 'run',
      colour: job === null ? 6 : jobs.findIndex(({ id }) => id === job),
      text: nameOf(job),
      title: t('simulators.batch.segment', {
        job: nameOf(job),
        phase: t(`simulators.batch.phase.${phase}`),
        from: start,
        to: end,
      }),
    })),
  }));
  return (
    <Panel
      title={title}
      aside={
        <Text size="xs" className="numeric">
          {t('simulators.labelled', { label: t('simulators.batch.makespan'), value: makespan })} ·{' '}
          {t('simulators.labelled', { label: t('simulators.batch.cpuBusy'), value: `${percent} %` })}
        </Text>
      }
    >
      <Text size="xs" className="muted" mb={4}>
        {t(`simulators.batch.why.${model}`)}
      </Text>
      <Gantt
        summary={t('simulators.batch.chart', { model: title, ticks: makespan, percent })}
        rows={rows}
        total={total}
      />
      <AsTable
        label={title}
        head={[
          t('simulators.batch.lane'),
          t('simulators.schedule.from'),
          t('simulators.schedule.to'),
          t('sim:column.job'),
          t('sim:column.event'),
        ]}
        rows={lanes.flatMap((lane) =>
          lane.segments.map(({ start, end, job, phase }) => [
            laneName(lane),
            start,
            end,
            nameOf(job),
            t(`simulators.batch.phase.${phase}`),
          ]),
        )}
      />
    </Panel>
  );
}

/** The batch era: one set of jobs under four operating styles. */
export function BatchPane() {
  const t = useTranslate();
  const { input, preset, change, choose } = usePaneInput<BatchForm>('batch', presets, 'balanced');
  const { result, error } = useSimulation(input, run);
  const name = error?.params['name'];
  return (
    <Pane
      pane="batch"
      presets={presetChoices(presets, (id) => t(`simulators.batch.preset.${id}`))}
      preset={preset}
      onPreset={choose}
    >
      <Panel title={t('simulators.batch.jobs')}>
        <BatchFormFields input={input} wrongPlace={typeof name === 'string' ? name : null} onChange={change} />
      </Panel>
      {result ? (
        <>
          <Panel title={t('simulators.result')}>
            <Table fz="xs" w="auto" verticalSpacing={3} horizontalSpacing={16} data-testid="eras">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{t('sim:column.model')}</Table.Th>
                  <Table.Th ta="right">{t('simulators.batch.makespan')}</Table.Th>
                  <Table.Th ta="right">{t('simulators.batch.cpuBusy')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody className="numeric">
                {result.map(({ model, makespan, cpuBusyRatio }) => (
                  <Table.Tr key={model}>
                    <Table.Td>{t(`sim:batch.model.${model}`)}</Table.Td>
                    <Table.Td ta="right">{makespan}</Table.Td>
                    <Table.Td ta="right">{(cpuBusyRatio * 100).toFixed(1)} %</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Panel>
          {result.map((one) => (
            <Era key={one.model} result={one} total={Math.max(...result.map(({ makespan }) => makespan))} />
          ))}
        </>
      ) : (
        <Problem error={error} />
      )}
    </Pane>
  );
}
