import { Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import type { MachineTick } from '#shared/model/machine.ts';
import type { MachinePoint } from '#shared/timeline/machine-series.ts';
import { TimeChart } from '../charts/time-chart.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { MachinePanel } from './machine-panel.tsx';
import { NotAvailable } from '../common/not-available.tsx';
import classes from './machine.module.css';

const resources = ['cpu', 'memory', 'io'] as const;

/** Pressure stall information: how much time tasks lost for lack of processors, memory and disks. */
export function PressurePanel({
  last,
  points,
}: {
  readonly last: MachineTick;
  readonly points: readonly MachinePoint[];
}) {
  const t = useTranslate();
  const { percent } = useFormatter();
  const formatValue = (value: number | null): string => `${percent(value)} %`;
  const { pressure } = last;
  return (
    <MachinePanel title={t('machine.pressure')} help={t('machine.pressureHelp')} wide>
      {pressure === null ? (
        <NotAvailable />
      ) : (
        <div className={classes['three']}>
          {resources.map((what) => {
            const { some10, full10, some60, some300 } = pressure[what];
            const some = { name: `${what}Some`, label: t('machine.some'), color: 'var(--mantine-color-orange-6)' };
            const full = { name: `${what}Full`, label: t('machine.full'), color: 'var(--mantine-color-red-8)' };
            return (
              <div key={what}>
                <TimeChart
                  title={t(`machine.pressureOf.${what}`)}
                  label={t('machine.pressureNow', {
                    what: t(`machine.pressureOf.${what}`),
                    some: percent(some10),
                    full: percent(full10),
                  })}
                  points={points}
                  formatValue={formatValue}
                  height={80}
                  series={full10 === null ? [some] : [some, full]}
                />
                <Text size="xs" className="muted numeric">
                  {t('machine.pressureLong', { some60: percent(some60), some300: percent(some300) })}
                </Text>
              </div>
            );
          })}
        </div>
      )}
    </MachinePanel>
  );
}
