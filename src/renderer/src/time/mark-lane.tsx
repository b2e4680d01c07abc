import { translateFromData } from '#shared/i18n/translator.ts';
import { useTranslate } from '../common/use-translate.ts';
import { clusterBands, clusterMarks, type RunBand, type TimeMark } from '#shared/timeline/time-marks.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { useRunNames } from '../catalogue/use-run-names.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useTimeStore } from '../stores/time-store.ts';
import classes from './time.module.css';
import type { Marks } from './use-marks.ts';

/** Marks closer than this, in px, are drawn as one. */
const reachPx = 9;
/** Bands are at least as wide as this, in px. */
const minBandPx = 2;
/** More than these are not listed in a tooltip. */
const maxListed = 5;

interface Props {
  readonly marks: Marks;
  readonly span: { readonly fromMs: number; readonly toMs: number };
  readonly width: number;
}

/** Runs as bands, findings and notes as marks below the chart. By keyboard, the playback buttons reach the findings. */
export function MarkLane({ marks: { marks, bands }, span: { fromMs, toMs }, width }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const namesOf = useRunNames(bands.length > 0);
  const seek = useTimeStore((state) => state.seek);
  const length = Math.max(1, toMs - fromMs);
  const left = (ms: number): string => `${(100 * (Math.min(toMs, Math.max(fromMs, ms)) - fromMs)) / length}%`;
  const inside = marks.filter(({ atMs }) => atMs >= fromMs && atMs <= toMs);
  const textOf = (mark: TimeMark): string => {
    const time = format.time(new Date(mark.atMs).toISOString());
    if (mark.kind === 'finding')
      return t('common.labelled', {
        label: `${time} ${t(`run.finding.${mark.finding.kind}`)}`,
        value: translateFromData(t, 'findings', mark.finding.detail),
      });
    const kind = t(`time.${mark.note.kind}`);
    return mark.note.text === ''
      ? `${time} ${kind}`
      : t('common.labelled', { label: `${time} ${kind}`, value: cleanText(mark.note.text) });
  };
  const bandText = ({ run }: RunBand): string => t('time.band', { ...namesOf(run), from: format.time(run.startedAt) });
  const linesOf = <T,>(cluster: readonly T[], text: (one: T) => string): string =>
    [
      ...cluster.slice(0, maxListed).map(text),
      ...(cluster.length > maxListed ? [t('time.moreMarks', { number: cluster.length - maxListed })] : []),
    ].join('\n');
  return (
    <div className={classes['marks']} role="group" aria-label={t('time.marks')}>
      {clusterBands(
        bands.filter((band) => band.toMs >= fromMs && band.fromMs <= toMs),
        (minBandPx * length) / Math.max(1, width),
      ).map((cluster) => {
        const start = left(cluster[0]?.fromMs ?? fromMs);
        const end = left(cluster.reduce((latest, band) => Math.max(latest, band.toMs), 0));
        return (
          <span
            key={cluster[0]?.run.id}
            className={classes['band']}
            data-testid="run-band"
            style={{ left: start, width: `calc(${end} - ${start})` }}
            title={linesOf(cluster, bandText)}
          />
        );
      })}
      {clusterMarks(inside, (reachPx * length) / Math.max(1, width)).map((cluster) => {
        const [first] = cluster;
        if (!first) return null;
        const words = linesOf(cluster, textOf);
        const kind = cluster.some((mark) => mark.kind === 'finding') ? 'finding' : 'note';
        return (
          <button
            key={`${kind}${first.atMs}`}
            type="button"
            tabIndex={-1}
            className={classes['mark']}
            data-testid="time-mark"
            data-kind={kind}
            style={{ left: left(first.atMs) }}
            title={words}
            aria-label={words}
            onClick={() => seek(first.atMs)}
          />
        );
      })}
    </div>
  );
}
