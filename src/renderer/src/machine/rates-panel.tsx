import { useTranslate } from '../common/use-translate.ts';
import type { MachinePoint } from '#shared/timeline/machine-series.ts';
import { TimeChart } from '../charts/time-chart.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { MachinePanel } from './machine-panel.tsx';
import { NotAvailable } from '../common/not-available.tsx';

const kinds = [
  ['switches', 'var(--mantine-color-grape-6)'],
  ['forks', 'var(--mantine-color-lime-7)'],
] as const;

/** Context switches, and new processes and threads, per second. */
export function RatesPanel({ points }: { readonly points: readonly MachinePoint[] }) {
  const t = useTranslate();
  const format = useFormatter();
  const rate = (value: number | null): string => t('machine.perSecond', { number: format.count(value) });
  return kinds.map(([name, color]) => {
    const title = t(`machine.${name}`);
    const values = points.flatMap((point) => point[name] ?? []);
    return (
      <MachinePanel key={name} title={title}>
        {points.at(-1)?.[name] === null ? (
          <NotAvailable />
        ) : (
          <TimeChart
            title=""
            label={t('machine.rateNow', {
              name: title,
              now: format.count(points.at(-1)?.[name] ?? null),
              most: format.count(values.length === 0 ? null : Math.max(...values)),
            })}
            points={points}
            formatValue={rate}
            height={90}
            scaleWidth={68}
            series={[{ name, label: title, color }]}
          />
        )}
      </MachinePanel>
    );
  });
}
