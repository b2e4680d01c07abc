import { memo } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import type { MachineTick } from '#shared/model/machine.ts';
import { coreLayers, coreOf, corePaths } from '#shared/timeline/core-paths.ts';
import { historyMs } from '#shared/timeline/chart-points.ts';
import { tickMs } from '#shared/timeline/machine-series.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useHistoryStore } from '../stores/history-store.ts';
import { InstantPicker } from '../charts/instant-picker.tsx';
import classes from './machine.module.css';

const size = { width: 240, height: 44 };

interface Props {
  readonly ticks: readonly MachineTick[];
  readonly number: number;
}

/**
 * One processor's last two minutes. Three plain paths: a machine may have hundreds of processors, and a chart of its
 * own for each would be too dear.
 */
export const CoreCell = memo(function CoreCell({ ticks, number }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const kept = useHistoryStore(({ points }) => points.length > 0);
  const last = ticks.at(-1);
  const endMs = last ? tickMs(last) : 0;
  const now = last && coreOf(last, number);
  const paths = corePaths(ticks, number, size);
  const label = t('machine.coreNow', {
    number,
    busy: format.percent(now?.percent ?? null),
    user: format.percent(now?.userPercent ?? null),
    system: format.percent(now?.systemPercent ?? null),
    iowait: format.percent(now?.iowaitPercent ?? null),
  });
  return (
    <div className={classes['core']} data-testid="core">
      <div className={classes['name']}>
        <span className="muted">{t('machine.core', { number })}</span>
        <b className="numeric">{format.percent(now?.percent ?? null)} %</b>
      </div>
      <div className={classes['frame']}>
        <svg
          className={classes['picture']}
          viewBox={`0 0 ${size.width} ${size.height}`}
          preserveAspectRatio="none"
          role="img"
          aria-label={label}
        >
          {coreLayers.map((layer) => (
            <path key={layer} className={classes[layer]} d={paths[layer]} />
          ))}
        </svg>
        {kept && now ? (
          <InstantPicker label={label} span={{ fromMs: endMs - historyMs, toMs: endMs }} tabbable={false} />
        ) : null}
      </div>
    </div>
  );
});
