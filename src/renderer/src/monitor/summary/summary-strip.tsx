import { Text, Group } from '@mantine/core';
import { useMemo, type ReactNode } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import { unknownText } from '#shared/text/format.ts';
import { historyMs, type ChartPoint } from '#shared/timeline/chart-points.ts';
import { useFormatter } from '../../common/use-formatter.ts';
import { useMachineSize } from '../../common/use-machine-size.ts';
import { useRecentCourse } from '../../common/use-recent-course.ts';
import { useHistoryStore } from '../../stores/history-store.ts';
import { useProcessStore } from '../../stores/process-store.ts';
import { useTimeStore } from '../../stores/time-store.ts';
import { InstantPicker } from '../../charts/instant-picker.tsx';
import { HistoryChart } from '../../charts/history-chart.tsx';
import { StateCounts } from '../../common/state-counts.tsx';
import classes from './summary-strip.module.css';

const cpuOf = (point: ChartPoint): number | null => point.cpuPercent;
const memoryOf = (point: ChartPoint): number | null => point.memoryBytes;

const maxOf = (points: readonly ChartPoint[], value: (point: ChartPoint) => number | null): number | null =>
  points.reduce<number | null>((most, point) => Math.max(most ?? 0, value(point) ?? 0), null);

/** One figure with its note and a picture below. */
function SummaryTile({
  title,
  value,
  note,
  children,
}: {
  readonly title: string;
  readonly value: string;
  readonly note: string;
  readonly children: ReactNode;
}) {
  return (
    <div className={classes['tile']}>
      <Group gap="xs" align="baseline" wrap="nowrap">
        <Text size="xs" className="muted">
          {title}
        </Text>
        <Text fw={600} className={`numeric ${classes['value']}`}>
          {value}
        </Text>
        <Text size="xs" className="muted ellipsis">
          {note}
        </Text>
      </Group>
      <div className={classes['picture']}>{children}</div>
    </div>
  );
}

/** The machine as a whole: CPU, memory, processes by state. */
export function SummaryStrip() {
  const t = useTranslate();
  const format = useFormatter();
  const { table, machine: live } = useProcessStore();
  const size = useMachineSize();
  const course = useRecentCourse(live[0]?.timeMs ?? null);
  const kept = useHistoryStore(({ points }) => points.length > 0);
  const inPast = useTimeStore(({ past }) => past !== null);
  const machine = useMemo(
    () => [
      ...course.map(({ timeMs, cpuPercent, memoryUsedBytes }) => ({
        timeMs,
        cpuPercent,
        memoryBytes: memoryUsedBytes,
      })),
      ...(inPast ? [] : live),
    ],
    [course, inPast, live],
  );
  const endMs = machine.at(-1)?.timeMs ?? 0;
  const span = useMemo(() => ({ fromMs: endMs - historyMs, toMs: endMs }), [endMs]);
  const canPick = kept && machine.length > 1;
  const summary = table?.summary;
  const percent = summary?.cpuPercent ?? null;
  return (
    <section className={classes['strip']} aria-label={t('summary.processes')}>
      <SummaryTile
        title={t('summary.cpu')}
        value={percent === null ? unknownText : `${format.percent(percent)} %`}
        note={size ? t('summary.ofMachine', { count: size.cores }) : ''}
      >
        <HistoryChart
          label={t('summary.cpuChart', { now: format.percent(percent), most: format.percent(maxOf(machine, cpuOf)) })}
          points={machine}
          value={cpuOf}
          color="blue.6"
          height={48}
          max={100}
        />
        {canPick ? (
          <InstantPicker label={t('time.chart', { name: t('summary.cpu') })} span={span} spiky testId="cpu-picker" />
        ) : null}
      </SummaryTile>
      <SummaryTile
        title={t('summary.memory')}
        value={format.bytes(summary?.memoryUsedBytes ?? null)}
        note={size ? t('summary.ofTotal', { total: format.bytes(size.totalMemoryBytes) }) : ''}
      >
        <HistoryChart
          label={t('summary.memoryChart', {
            now: format.bytes(summary?.memoryUsedBytes ?? null),
            most: format.bytes(maxOf(machine, memoryOf)),
            total: format.bytes(size?.totalMemoryBytes ?? null),
          })}
          points={machine}
          value={memoryOf}
          color="violet.6"
          height={48}
          max={size?.totalMemoryBytes}
        />
        {canPick ? <InstantPicker label={t('time.chart', { name: t('summary.memory') })} span={span} /> : null}
      </SummaryTile>
      <SummaryTile
        title={t('summary.processes')}
        value={format.count(summary?.processes ?? null)}
        note={t('summary.threads', { number: format.count(summary?.threads ?? null) })}
      >
        {summary ? (
          <StateCounts states={summary.states} />
        ) : (
          <Text size="xs" className="muted">
            {t('monitor.waiting')}
          </Text>
        )}
      </SummaryTile>
    </section>
  );
}
