import { useElementSize } from '@mantine/hooks';
import { LongList } from '../common/long-list.tsx';
import { useTranslate } from '../common/use-translate.ts';
import type { MachineTick } from '#shared/model/machine.ts';
import { coreLayers } from '#shared/timeline/core-paths.ts';
import { CoreCell } from './core-cell.tsx';
import { NotAvailable } from '../common/not-available.tsx';
import { MachinePanel } from './machine-panel.tsx';
import classes from './machine.module.css';

const colors = { user: 'blue', system: 'red', iowait: 'yellow' } as const;

/** Minimum width of the picture of one processor, in px. */
const minCellWidth = 158;

/** Every processor as a small picture of its own, all to the same scale. */
export function CoresPanel({ ticks }: { readonly ticks: readonly MachineTick[] }) {
  const t = useTranslate();
  const cores = ticks.at(-1)?.cores ?? [];
  const { ref, width } = useElementSize();
  const across = Math.max(1, Math.min(cores.length, Math.floor(width / minCellWidth)));
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
      <div ref={ref}>
        {cores.length === 0 ? (
          <NotAvailable />
        ) : (
          <LongList
            items={cores}
            keyOf={({ number }) => number}
            label={t('machine.processors')}
            across={across}
            maxHeight="70vh"
            rowHeight={72}
          >
            {({ number }) => <CoreCell number={number} ticks={ticks} />}
          </LongList>
        )}
      </div>
    </MachinePanel>
  );
}
