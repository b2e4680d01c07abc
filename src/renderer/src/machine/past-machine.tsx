import { Text, Title } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { EmptyState } from '../common/empty-state.tsx';
import { TimeChart } from '../charts/time-chart.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { useRecentCourse } from '../common/use-recent-course.ts';
import { StateCounts } from '../common/state-counts.tsx';
import { useProcessStore } from '../stores/process-store.ts';
import classes from './machine.module.css';
import { MachinePanel } from './machine-panel.tsx';

/** The machine over the two minutes up to the time shown. */
export function PastMachine() {
  const t = useTranslate();
  const format = useFormatter();
  const course = useRecentCourse();
  const table = useProcessStore((state) => state.table);
  const points = useMemo(
    () =>
      course.map(({ timeMs, cpuPercent, memoryUsedBytes, processes }) => ({
        time: timeMs,
        cpu: cpuPercent,
        memory: memoryUsedBytes,
        processes,
      })),
    [course],
  );
  const now = points.at(-1);
  const percent = (value: number | null): string => `${format.percent(value)} %`;
  const title = (
    <Title order={1} size="h4">
      {t('machine.title')}
    </Title>
  );
  if (!now)
    return (
      <>
        {title}
        <EmptyState title={t('time.reading')} />
      </>
    );
  return (
    <div className={classes['page']} tabIndex={0} role="region" aria-label={t('machine.title')} data-testid="machine">
      {title}
      <Text size="xs" className="muted">
        {t('time.machineHelp')}
      </Text>
      <div className={classes['panels']}>
        <MachinePanel title={t('summary.cpu')}>
          <TimeChart
            title=""
            label={t('time.cpuThen', { cpu: format.percent(now.cpu) })}
            points={points}
            formatValue={percent}
            max={100}
            series={[{ name: 'cpu', label: t('summary.cpu'), color: 'var(--mantine-color-blue-6)' }]}
          />
        </MachinePanel>
        <MachinePanel title={t('machine.memory')}>
          <TimeChart
            title=""
            label={t('time.memoryThen', { memory: format.bytes(now.memory) })}
            points={points}
            formatValue={format.bytes}
            base={1024}
            scaleWidth={68}
            series={[{ name: 'memory', label: t('machine.used'), color: 'var(--mantine-color-violet-6)' }]}
          />
        </MachinePanel>
        <MachinePanel title={t('summary.processes')}>
          <TimeChart
            title=""
            label={t('time.processesThen', { number: format.count(now.processes) })}
            points={points}
            formatValue={format.count}
            series={[{ name: 'processes', label: t('summary.processes'), color: 'var(--mantine-color-teal-6)' }]}
          />
        </MachinePanel>
        <MachinePanel title={t('summary.byState')}>
          {table ? <StateCounts states={table.summary.states} /> : null}
        </MachinePanel>
      </div>
    </div>
  );
}
