import { useTranslate } from '../common/use-translate.ts';
import type { MachineTick } from '#shared/model/machine.ts';
import { coreLayers } from '#shared/timeline/core-paths.ts';
import { CoreCell } from './core-cell.tsx';
import { NotAvailable } from '../common/not-available.tsx';
import { MachinePanel } from './machine-panel.tsx';
import classes from './machine.module.css';

const colors = { user: 'blue', system: 'red', iowait: 'yellow' } as const;

/** Every processor as a small picture of its own, all to the same scale. */
export function CoresPanel({ ticks }: { readonly ticks: readonly MachineTick[] }) {
  const t = useTranslate();
  const cores = ticks.at(-1)?.cores ?? [];
  const split = cores.some(({ userPercent }) => userPercent !== null);
  const legend = (
    <span className={classes['legend']}>
      {coreLayers
        .filter((layer) => split || layer === 'user')
        .map((layer) => (
          <span key={layer}>
            <span
              className={classes['swatch']}
              style={{ background: `var(--mantine-color-${colors[layer]}-6)` }}
              aria-hidden
            />
            {t(split ? `machine.${layer}` : 'machine.busy')}
          </span>
        ))}
    </span>
  );
  return (
    <MachinePanel title={t('machine.processors')} wide aside={legend}>
      {cores.length === 0 ? <NotAvailable /> : null}
      <div className={classes['cores']}>
        {cores.map(({ number }) => (
          <CoreCell key={number} number={number} ticks={ticks} />
        ))}
      </div>
    </MachinePanel>
  );
}
