import { SimpleGrid } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import { cpuInBasis } from '#shared/text/machine-share.ts';
import type { TrendPoint } from '#shared/timeline/trend.ts';
import { TimeChart } from '../../charts/time-chart.tsx';
import type { FieldContext } from '../table/field-text.ts';

const height = 84;

/** CPU, memory, input and output, and threads of a process over two minutes, as far as they are known. */
export function Trends({
  points,
  context: { format, basis, cores },
}: {
  readonly points: readonly TrendPoint[];
  readonly context: FieldContext;
}) {
  const t = useTranslate();
  const data = useMemo(
    () =>
      points.map(({ timeMs, cpuPercent, memoryBytes, threads, readPerSecond, writtenPerSecond }) => ({
        time: timeMs,
        cpu: cpuInBasis(cpuPercent, { basis, cores }),
        memory: memoryBytes,
        threads,
        read: readPerSecond,
        written: writtenPerSecond,
      })),
    [points, basis, cores],
  );
  const now = data.at(-1);
  const percent = (value: number | null): string => `${format.percent(value)} %`;
  const rate = (value: number | null): string => t('inspect.perSecond', { bytes: format.bytes(value) });
  const ofOne = (
    name: string,
    key: 'cpu' | 'memory' | 'threads',
    formatValue: (value: number | null) => string,
  ): string => {
    const values = data.flatMap((point) => point[key] ?? []);
    return t('inspect.courseOf', {
      name,
      now: formatValue(now?.[key] ?? null),
      most: formatValue(values.length === 0 ? null : Math.max(...values)),
    });
  };
  return (
    <SimpleGrid cols={2} spacing="sm" verticalSpacing="xs" style={{ alignItems: 'end' }}>
      <TimeChart
        title={t('inspect.cpu')}
        label={ofOne(t('inspect.cpu'), 'cpu', percent)}
        points={data}
        series={[{ name: 'cpu', label: t('inspect.cpu'), color: 'var(--mantine-color-blue-6)' }]}
        formatValue={percent}
        height={height}
      />
      <TimeChart
        title={t('inspect.memory')}
        label={ofOne(t('inspect.memory'), 'memory', format.bytes)}
        points={data}
        series={[{ name: 'memory', label: t('inspect.memory'), color: 'var(--mantine-color-violet-6)' }]}
        formatValue={format.bytes}
        height={height}
        base={1024}
        scaleWidth={64}
      />
      <TimeChart
        title={t('inspect.io')}
        label={t('inspect.ioCourse', {
          read: format.bytes(now?.read ?? null),
          written: format.bytes(now?.written ?? null),
        })}
        points={data}
        formatValue={rate}
        height={height}
        base={1024}
        scaleWidth={76}
        series={[
          { name: 'read', label: t('inspect.read'), color: 'var(--mantine-color-teal-6)' },
          { name: 'written', label: t('inspect.written'), color: 'var(--mantine-color-orange-6)' },
        ]}
      />
      <TimeChart
        title={t('inspect.threads')}
        label={ofOne(t('inspect.threads'), 'threads', format.count)}
        points={data}
        series={[{ name: 'threads', label: t('inspect.threads'), color: 'var(--mantine-color-cyan-7)' }]}
        formatValue={format.count}
        height={height}
      />
    </SimpleGrid>
  );
}
