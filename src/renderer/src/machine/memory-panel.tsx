import { Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import type { MachineTick } from '#shared/model/machine.ts';
import type { MachinePoint } from '#shared/timeline/machine-series.ts';
import { TimeChart } from '../charts/time-chart.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { MachinePanel } from './machine-panel.tsx';
import { NotAvailable } from '../common/not-available.tsx';

/** Memory in use and what caches take of it, and swap. */
export function MemoryPanel({
  last,
  points,
}: {
  readonly last: MachineTick;
  readonly points: readonly MachinePoint[];
}) {
  const t = useTranslate();
  const { bytes } = useFormatter();
  const { totalBytes, swapTotalBytes } = last.memory;
  const now = points.at(-1);
  return (
    <MachinePanel title={t('machine.memory')}>
      <TimeChart
        title={bytes(totalBytes)}
        label={t('machine.memoryNow', {
          used: bytes(now?.used ?? null),
          total: bytes(totalBytes),
          cache: bytes(now?.cache ?? null),
        })}
        points={points}
        formatValue={bytes}
        max={totalBytes}
        stacked
        scaleWidth={68}
        series={[
          { name: 'used', label: t('machine.used'), color: 'var(--mantine-color-violet-6)' },
          { name: 'cache', label: t('machine.cache'), color: 'var(--mantine-color-gray-5)' },
        ]}
      />
      {swapTotalBytes === null ? <NotAvailable /> : null}
      {swapTotalBytes === 0 ? (
        <Text size="sm" className="muted" mt="xs">
          {t('machine.noSwap')}
        </Text>
      ) : null}
      {swapTotalBytes === null || swapTotalBytes === 0 ? null : (
        <TimeChart
          title={`${t('machine.swap')} · ${bytes(swapTotalBytes)}`}
          label={t('machine.swapNow', { used: bytes(now?.swap ?? null), total: bytes(swapTotalBytes) })}
          points={points}
          formatValue={bytes}
          max={swapTotalBytes}
          height={70}
          scaleWidth={68}
          series={[{ name: 'swap', label: t('machine.swapUsed'), color: 'var(--mantine-color-pink-6)' }]}
        />
      )}
    </MachinePanel>
  );
}
