import { useTranslate } from '../common/use-translate.ts';
import type { MachineTick } from '#shared/model/machine.ts';
import type { MachinePoint } from '#shared/timeline/machine-series.ts';
import { TimeChart } from '../charts/time-chart.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { MachinePanel } from './machine-panel.tsx';
import { NotAvailable } from '../common/not-available.tsx';

/** Load averages compared with the number of processors. */
export function LoadPanel({ last, points }: { readonly last: MachineTick; readonly points: readonly MachinePoint[] }) {
  const t = useTranslate();
  const { percent: tenth } = useFormatter();
  const cores = last.cores.length;
  const { load } = last;
  return (
    <MachinePanel title={t('machine.load')} help={t('machine.loadHelp', { count: cores })}>
      {load === null ? (
        <NotAvailable />
      ) : (
        <TimeChart
          title={t('machine.loadCores', { count: cores })}
          label={t('machine.loadNow', {
            one: tenth(load[0]),
            five: tenth(load[1]),
            fifteen: tenth(load[2]),
            count: cores,
          })}
          points={points}
          formatValue={tenth}
          reference={{ at: cores, label: t('machine.loadCores', { count: cores }) }}
          series={[
            { name: 'load1', label: t('machine.load1'), color: 'var(--mantine-color-blue-6)' },
            { name: 'load5', label: t('machine.load5'), color: 'var(--mantine-color-teal-6)' },
            { name: 'load15', label: t('machine.load15'), color: 'var(--mantine-color-gray-6)' },
          ]}
        />
      )}
    </MachinePanel>
  );
}
