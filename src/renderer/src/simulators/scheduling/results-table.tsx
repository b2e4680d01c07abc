import { Table, Text } from '@mantine/core';
import { useTranslate } from '../../common/use-translate.ts';
import type { JobResult, ScheduleResult } from '#shared/simulators/schedule/result.ts';

const columns = ['arrival', 'length', 'firstRun', 'completion', 'response', 'turnaround', 'wait'] as const;

type Column = (typeof columns)[number];

/** Whether a time is known after the tick `at`. */
function isKnown(job: JobResult, column: Column, at: number): boolean {
  if (column === 'arrival' || column === 'length') return true;
  return column === 'firstRun' || column === 'response' ? job.firstRun <= at : job.completion <= at + 1;
}

/** The times of each job and their means; with `upTo`, only what is known after that tick. */
export function ResultsTable({ result, upTo = Infinity }: { readonly result: ScheduleResult; readonly upTo?: number }) {
  const t = useTranslate();
  const { averages, jobs } = result;
  return (
    <>
      <Table.ScrollContainer
        minWidth={200}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': t('simulators.schedule.results') } }}
      >
        <Table fz="xs" verticalSpacing={3} horizontalSpacing={8} data-testid="results">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('sim:column.job')}</Table.Th>
              {columns.map((column) => (
                <Table.Th key={column} ta="right">
                  {t(`sim:column.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody className="numeric">
            {jobs.map((job) => (
              <Table.Tr key={job.id}>
                <Table.Td>{job.id}</Table.Td>
                {columns.map((column) => (
                  <Table.Td key={column} ta="right">
                    {isKnown(job, column, upTo) ? job[column] : '?'}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
            <Table.Tr fw={700} data-testid="averages">
              <Table.Td colSpan={5}>{t('simulators.schedule.averages')}</Table.Td>
              {(['response', 'turnaround', 'wait'] as const).map((column) => (
                <Table.Td key={column} ta="right">
                  {jobs.every((job) => isKnown(job, column, upTo)) ? averages[column].toFixed(2) : '?'}
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="xs" className="muted" style={{ visibility: upTo + 1 < result.ticks.length ? 'hidden' : 'visible' }}>
        {(
          [
            ['switches', result.contextSwitches],
            ['utilisation', `${(result.utilisation * 100).toFixed(1)} %`],
            ['total', result.ticks.length],
          ] as const
        )
          .map(([key, value]) => t('simulators.labelled', { label: t(`simulators.schedule.${key}`), value }))
          .join(' · ')}
      </Text>
    </>
  );
}
