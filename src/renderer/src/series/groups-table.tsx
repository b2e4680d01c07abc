import { LongList } from '../common/long-list.tsx';
import { NumericHeading } from '../common/numeric-heading.tsx';
import { paletteColour } from '../common/palette.ts';
import { Swatch } from '../common/swatch.tsx';
import { useTranslate } from '../common/use-translate.ts';
import { unknownText } from '#shared/text/format.ts';
import type { RunGroups } from '#shared/series/run-groups.ts';

/** Groups of runs, with the metric that is shown of them. */
export interface ShownGroups {
  readonly groups: RunGroups;
  /** Names of the groups, in their order. */
  readonly names: readonly string[];
  readonly metric: string;
  readonly metricTitle: string;
  readonly formatValue: (value: number) => string;
}

/** A row for each group: verdicts, and the median and the extremes of a metric. */
export function GroupsTable({ groups: { groups }, names, metric, metricTitle, formatValue }: ShownGroups) {
  const t = useTranslate();
  const variants = [...new Set(groups.map(({ variant }) => variant))];
  return (
    <LongList
      items={groups}
      keyOf={({ key }) => key}
      label={t('series.groups')}
      testId="series-group"
      table={{
        headings: [
          t('series.group'),
          <NumericHeading key="runs" title={t('series.runs')} />,
          ...(['passed', 'failed', 'undecided'] as const).map((verdict) => (
            <NumericHeading key={verdict} title={t(`run.outcome.${verdict}`)} />
          )),
          <NumericHeading key="median" title={t('series.median')} />,
          <NumericHeading key="extremes" title={t('series.extremes')} />,
        ],
        columns: 'minmax(150px, 2.4fr) 56px repeat(3, minmax(76px, 1fr)) minmax(76px, 1fr) minmax(120px, 1.4fr)',
        minWidth: 720,
      }}
      maxHeight="50vh"
      rowHeight={28}
    >
      {({ variant, results, summary }, index) => {
        const found = summary.metrics[metric];
        return (
          <>
            <span role="rowheader">
              <Swatch colour={paletteColour(variants.indexOf(variant))} />
              {names[index]}
            </span>
            {[results.length, summary.passed, summary.failed, summary.inconclusive].map((count, column) => (
              // oxlint-disable-next-line react/no-array-index-key -- columns keep their places
              <span key={column} role="cell" data-numeric>
                {count}
              </span>
            ))}
            <span role="cell" data-numeric title={metricTitle}>
              {found ? formatValue(found.median) : unknownText}
            </span>
            <span role="cell" data-numeric>
              {found ? `${formatValue(found.min)} … ${formatValue(found.max)}` : unknownText}
            </span>
          </>
        );
      }}
    </LongList>
  );
}
