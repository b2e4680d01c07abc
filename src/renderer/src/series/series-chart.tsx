import { Group, Text } from '@mantine/core';
import { CartesianGrid, ResponsiveContainer, Scatter, ScatterChart, XAxis, YAxis } from 'recharts';
import { paletteColour } from '../common/palette.ts';
import { Swatch } from '../common/swatch.tsx';
import { useTranslate } from '../common/use-translate.ts';
import { seriesChart, type RunDot, type RunGroups } from '#shared/series/run-groups.ts';
import { routeHash } from '../navigation/route.ts';
import classes from './series.module.css';

interface Props {
  readonly groups: RunGroups;
  readonly metric: string;
  readonly label: string;
  readonly sessionId: string | null;
  readonly titleOfVariant: (variant: string) => string;
  /** Names of the groups, in their order. */
  readonly names: readonly string[];
  readonly formatValue: (value: number) => string;
}

/** How wide the dots of a group are spread: as a share of its place, or in px beside a value. */
const spread = { share: 0.5, px: 14 };

interface DotProps {
  readonly cx?: number | undefined;
  readonly cy?: number | undefined;
  readonly payload?: RunDot;
}

/** One metric: a dot for each run, and medians; a click opens the run. The table below has the same for keyboards. */
export function SeriesChart({ groups, metric, label, sessionId, titleOfVariant, names, formatValue }: Props) {
  const t = useTranslate();
  const { axis, lines } = seriesChart(groups, metric);
  /** Groups of several variants stand side by side at a value. */
  const beside = (variant: string): number =>
    axis === null ? 0 : spread.px * (lines.findIndex((line) => line.variant === variant) - (lines.length - 1) / 2);
  const places = axis === null ? groups.groups.map((_, index) => index) : undefined;
  const colourOf = (variant: string): string => paletteColour(lines.findIndex((line) => line.variant === variant));
  const edge = (spread.px * (lines.length + 1)) / 2;
  const dot =
    (variant: string) =>
    ({ cx = 0, cy = 0, payload }: DotProps) => {
      if (!payload) return <g />;
      const { runId, verdict, y } = payload;
      return (
        <a href={routeHash({ place: 'run', runId, sessionId })} tabIndex={-1} data-testid="series-dot" data-run={runId}>
          <title>
            {t('series.dot', {
              group: axis === null ? titleOfVariant(variant) : `${titleOfVariant(variant)} · ${payload.x}`,
              value: formatValue(y),
              verdict: t(`run.outcome.${verdict}`),
            })}
          </title>
          <circle
            cx={cx + beside(variant) + (axis === null ? 0 : spread.px * payload.place)}
            cy={cy}
            r={4.5}
            className={classes['dot']}
            stroke={colourOf(variant)}
            fill={verdict === 'passed' ? colourOf(variant) : 'var(--mantine-color-body)'}
          />
        </a>
      );
    };
  const bar =
    (variant: string) =>
    ({ cx = 0, cy = 0 }: DotProps) => (
      <line
        x1={cx + beside(variant) - spread.px / 2}
        x2={cx + beside(variant) + spread.px / 2}
        y1={cy}
        y2={cy}
        strokeWidth={3}
        stroke={colourOf(variant)}
      />
    );
  return (
    <div role="figure" aria-label={label} className={classes['chart']} data-testid="series-chart">
      <ResponsiveContainer width="100%" height={300}>
        <ScatterChart margin={{ top: 8, right: 16, bottom: 4, left: 4 }} accessibilityLayer={false}>
          <CartesianGrid stroke="var(--line)" />
          <XAxis
            type="number"
            dataKey="x"
            allowDecimals={false}
            stroke="var(--tone-muted)"
            fontSize={12}
            domain={places ? [-0.5, places.length - 0.5] : ['dataMin', 'dataMax']}
            padding={places ? { left: 0, right: 0 } : { left: edge, right: edge }}
            {...(places ? { ticks: places } : {})}
            interval={places ? 0 : 'preserveStartEnd'}
            tickFormatter={(value: number) => (places ? (names[value] ?? '') : String(value))}
          />
          <YAxis
            type="number"
            dataKey="y"
            stroke="var(--tone-muted)"
            fontSize={12}
            width={72}
            tickFormatter={(value: number) => formatValue(value)}
          />
          {lines.map(({ variant, medians }) => (
            <Scatter
              key={`${variant} median`}
              data={medians}
              line={axis !== null && { stroke: colourOf(variant), strokeWidth: 1.5 }}
              lineType="joint"
              stroke={colourOf(variant)}
              shape={bar(variant)}
              isAnimationActive={false}
            />
          ))}
          {lines.map(({ variant, dots }) => (
            <Scatter
              key={variant}
              data={axis === null ? dots.map((one) => ({ ...one, x: one.x + spread.share * one.place })) : dots}
              shape={dot(variant)}
              isAnimationActive={false}
            />
          ))}
        </ScatterChart>
      </ResponsiveContainer>
      {lines.length > 1 ? (
        <Group gap="md" justify="center">
          {lines.map(({ variant }) => (
            <Text key={variant} size="xs">
              <Swatch colour={colourOf(variant)} />
              {titleOfVariant(variant)}
            </Text>
          ))}
        </Group>
      ) : null}
    </div>
  );
}
