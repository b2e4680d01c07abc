import { useTranslate } from '../common/use-translate.ts';
import { statePoints, telling, type StatesPoint } from '#shared/timeline/machine-series.ts';
import { TimeChart } from '../charts/time-chart.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { MachinePanel } from './machine-panel.tsx';

const colors = {
  R: 'var(--mantine-color-green-7)',
  D: 'var(--mantine-color-orange-6)',
  Z: 'var(--mantine-color-grape-6)',
  T: 'var(--mantine-color-blue-6)',
  t: 'var(--mantine-color-cyan-6)',
} as const;

/** How many processes were running, blocked, zombies or stopped. */
export function StatesPanel({ states }: { readonly states: readonly StatesPoint[] }) {
  const t = useTranslate();
  const { count } = useFormatter();
  const now = states.at(-1)?.states ?? {};
  const idle = (now.S ?? 0) + (now.I ?? 0);
  const list = telling
    .map((state) => t('common.labelled', { label: t(`stateShort.${state}`), value: count(now[state] ?? 0) }))
    .join(' ');
  return (
    <MachinePanel wide title={t('machine.states')} help={t('machine.statesHelp', { number: count(idle) })}>
      <TimeChart
        title=""
        label={t('machine.statesNow', { list })}
        points={statePoints(states)}
        formatValue={count}
        height={110}
        series={telling.map((state) => ({
          name: state,
          label: `${state} ${t(`stateShort.${state}`)}`,
          color: colors[state],
        }))}
      />
    </MachinePanel>
  );
}
