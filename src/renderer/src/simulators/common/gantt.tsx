import { useElementSize } from '@mantine/hooks';
import { useId } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import classes from './gantt.module.css';
import { jobColour } from './job-colours.ts';

/** A segment of a row: [start, end) in ticks. */
export interface GanttBar {
  readonly start: number;
  readonly end: number;
  readonly kind: 'run' | 'ready' | 'io' | 'idle';
  /** Written into it where there is room. */
  readonly text?: string;
  /** Which of the colours. */
  readonly colour: number;
  /** Its meaning, for tooltips and screen readers. */
  readonly title: string;
}

/** One row of the chart. */
export interface GanttRow {
  readonly id: string;
  readonly label: string;
  readonly bars: readonly GanttBar[];
}

interface Props {
  readonly summary: string;
  readonly rows: readonly GanttRow[];
  /** Length of the time axis in ticks. */
  readonly total: number;
  /** The current tick; without it, the chart has no cursor. */
  readonly cursor?: number;
  readonly onCursor?: (tick: number) => void;
  /** Hides everything after the cursor. */
  readonly hideLater?: boolean;
  readonly legend?: boolean;
  /** Number of the first tick: with 1 the numbers are centred over the ticks, with 0 between them. */
  readonly firstTick?: 0 | 1;
}

const rowHeight = 26;
const barHeight = 20;
const axisHeight = 20;
const minTickWidth = 5;
/** Readable distances between the numbers on the axis. */
const steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];

/** About how wide a text is: CJK characters are square. */
function textWidth(text: string): number {
  return Array.from(text).reduce((sum, char) => sum + (char > '\u2e7f' ? 12 : 7), 0);
}

/** Rows over time, as SVG; the caller shows the same data in a table. */
export function Gantt({
  summary,
  rows,
  total,
  cursor,
  onCursor,
  hideLater = false,
  legend = false,
  firstTick = 0,
}: Props) {
  const t = useTranslate();
  const hatch = useId();
  const { ref: element, width: available } = useElementSize();
  const tickWidth = Math.max(minTickWidth, (available - 2) / Math.max(1, total));
  const width = Math.max(0, tickWidth * total);
  const height = axisHeight + rows.length * rowHeight;
  const step = steps.find((candidate) => candidate * tickWidth >= 34) ?? 10_000;
  const marks = Array.from({ length: Math.floor((total - firstTick) / step) + 1 }, (_, index) => index * step);
  return (
    <>
      <div className={classes['chart']}>
        <div className={classes['labels']} aria-hidden>
          {rows.map(({ id, label }) => (
            <div key={id} className={classes['label']} style={{ height: rowHeight }}>
              <span className="ellipsis">{label}</span>
            </div>
          ))}
        </div>
        <div
          ref={element}
          className={classes['plot']}
          {...(width > available ? { tabIndex: 0, role: 'group', 'aria-label': summary } : {})}
        >
          <svg
            width={width + 2}
            height={height}
            role="img"
            aria-label={summary}
            data-testid="gantt"
            style={{ display: 'block', ...(onCursor ? { cursor: 'pointer' } : {}) }}
            onClick={(event) =>
              onCursor?.(
                Math.min(
                  total - 1,
                  Math.max(
                    0,
                    Math.floor((event.clientX - event.currentTarget.getBoundingClientRect().left) / tickWidth),
                  ),
                ),
              )
            }
          >
            <defs>
              <pattern id={hatch} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <line x1="0" y1="0" x2="0" y2="5" stroke="var(--tone-faint)" strokeWidth="1" />
              </pattern>
            </defs>
            {marks.map((tick) => (
              <g key={tick}>
                <line
                  className={classes['grid']}
                  x1={tick * tickWidth + 0.5}
                  x2={tick * tickWidth + 0.5}
                  y1={axisHeight - 4}
                  y2={height}
                />
                <text
                  className={classes['axis']}
                  x={
                    firstTick === 1
                      ? (tick + 0.5) * tickWidth
                      : Math.min(tick * tickWidth, width - String(tick).length * 4)
                  }
                  y={12}
                  textAnchor={tick === 0 && firstTick === 0 ? 'start' : 'middle'}
                >
                  {tick + firstTick}
                </text>
              </g>
            ))}
            {rows.map(({ id, bars }, row) =>
              bars.map(({ start, end, kind, text, colour, title }) => {
                const [x, y, w] = [
                  start * tickWidth + 0.5,
                  axisHeight + row * rowHeight + (rowHeight - barHeight) / 2,
                  (end - start) * tickWidth - 1,
                ];
                const { fill, edge, ink } = jobColour(colour);
                const styles = { run: { fill, stroke: edge }, ready: { fill: `url(#${hatch})` }, io: {}, idle: {} };
                const thin = kind === 'run' ? 0 : 5;
                return (
                  <g key={`${id}-${start}`}>
                    <rect
                      className={kind === 'run' ? undefined : classes[kind]}
                      {...styles[kind]}
                      x={x}
                      y={y + thin}
                      width={Math.max(0.5, w)}
                      height={barHeight - 2 * thin}
                    >
                      <title>{title}</title>
                    </rect>
                    {text !== undefined && textWidth(text) + 4 <= w ? (
                      <text
                        className={classes['bar']}
                        x={x + w / 2}
                        y={y + barHeight / 2 + 4}
                        textAnchor="middle"
                        fill={ink}
                        pointerEvents="none"
                      >
                        {text}
                      </text>
                    ) : null}
                  </g>
                );
              }),
            )}
            {cursor !== undefined && hideLater ? (
              <rect
                className={classes['veil']}
                x={(cursor + 1) * tickWidth + 1}
                y={axisHeight}
                width={Math.max(0, width - (cursor + 1) * tickWidth)}
                height={height - axisHeight}
              />
            ) : null}
            {cursor === undefined ? null : (
              <rect
                className={classes['cursor']}
                data-testid="gantt-cursor"
                x={cursor * tickWidth + 0.5}
                y={axisHeight - 5}
                width={tickWidth}
                height={height - axisHeight + 4}
              />
            )}
          </svg>
        </div>
      </div>
      {legend ? (
        <ul className={classes['legend']}>
          {(['run', 'ready', 'io'] as const).map((kind) => (
            <li key={kind}>
              <span className={classes['swatch']} data-kind={kind} /> {t(`simulators.schedule.state.${kind}`)}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  );
}
