import { BarChart } from '@mantine/charts';
import { Table, Text } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import type { Compared } from '#shared/simulators/schedule/compare.ts';
import { Gantt } from '../common/gantt.tsx';
import { Panel } from '../../common/panel.tsx';
import { cpuRows, type SegmentText } from './schedule-rows.ts';

const measures = ['response', 'turnaround', 'wait'] as const;
const colours = {
  response: 'var(--lane-joining)',
  turnaround: 'var(--lane-queue)',
  wait: 'var(--lane-signal)',
} as const;

/** All policies on the same jobs: means as bars and as a table, and the jobs on the CPU. */
export function Comparison({
  compared,
  quantum,
}: {
  readonly compared: readonly Compared[];
  readonly quantum: number;
}) {
  const t = useTranslate();
  const nameOf = ({ row }: Compared): string => {
    const policy = t(`sim:policy.${row.policy}`);
    return row.options['preemptive'] === true ? t('sim:preemptive', { policy }) : policy;
  };
  const shortOf = ({ row }: Compared): string =>
    t(`simulators.schedule.short.${row.options['preemptive'] === true ? 'preemptive' : row.policy}`);
  const total = Math.max(...compared.map(({ row }) => row.makespan));
  const rows = compared.map((one, index) => {
    const segmentText: SegmentText = ({ job, kind, start, end }) =>
      t('simulators.schedule.segment', { job, state: t(`simulators.schedule.state.${kind}`), from: start, to: end });
    const [row] = cpuRows(one.result, { label: () => nameOf(one), segmentText });
    return { id: String(index), label: nameOf(one), bars: row?.bars ?? [] };
  });
  const lowest = Object.fromEntries(
    measures.map((measure) => [measure, Math.min(...compared.map(({ row }) => row.averages[measure]))]),
  );
  return (
    <>
      <Panel
        title={t('simulators.schedule.comparison')}
        aside={
          <Text size="xs" className="muted">
            {t('simulators.schedule.comparedWith', {
              quantum,
              levels: [quantum, quantum * 2, quantum * 4].join(' / '),
            })}
          </Text>
        }
      >
        <div role="img" aria-label={t('simulators.schedule.averages')}>
          <BarChart
            h={260}
            data={compared.map((one) => ({ policy: shortOf(one), ...one.row.averages }))}
            dataKey="policy"
            series={measures.map((name) => ({ name, color: colours[name], label: t(`sim:column.${name}`) }))}
            withLegend
            legendProps={{ verticalAlign: 'top', height: 34 }}
            tickLine="y"
            gridAxis="y"
            valueFormatter={(value) => value.toFixed(1)}
            xAxisProps={{ interval: 0, tick: { fontSize: 11 }, height: 30 }}
            barProps={{ isAnimationActive: false }}
            barChartProps={{ accessibilityLayer: false }}
          />
        </div>
        <Table.ScrollContainer
          minWidth={640}
          scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('simulators.schedule.comparison') } }}
        >
          <Table fz="xs" verticalSpacing={3} horizontalSpacing={8} data-testid="comparison">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('simulators.schedule.policy')}</Table.Th>
                {measures.map((measure) => (
                  <Table.Th key={measure} ta="right">
                    {t(`sim:column.${measure}`)}
                  </Table.Th>
                ))}
                <Table.Th ta="right">{t('simulators.schedule.switches')}</Table.Th>
                <Table.Th ta="right">{t('simulators.schedule.utilisation')}</Table.Th>
                <Table.Th ta="right">{t('simulators.schedule.total')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody className="numeric">
              {compared.map((one) => (
                <Table.Tr key={nameOf(one)} data-policy={one.row.policy}>
                  <Table.Td>{nameOf(one)}</Table.Td>
                  {measures.map((measure) => (
                    <Table.Td key={measure} ta="right" fw={one.row.averages[measure] === lowest[measure] ? 700 : 400}>
                      {one.row.averages[measure].toFixed(2)}
                    </Table.Td>
                  ))}
                  <Table.Td ta="right">{one.row.contextSwitches}</Table.Td>
                  <Table.Td ta="right">{(one.row.utilisation * 100).toFixed(1)} %</Table.Td>
                  <Table.Td ta="right">{one.row.makespan}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      </Panel>
      <Panel title={t('simulators.schedule.chart')}>
        <Gantt summary={t('simulators.schedule.comparison')} rows={rows} total={total} />
      </Panel>
    </>
  );
}
