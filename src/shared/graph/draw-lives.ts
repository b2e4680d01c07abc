import { ticksOf } from '../timeline/time-view.ts';
import type { Translate } from '../i18n/translator.ts';
import type { Formatter } from '../text/format.ts';
import { cleanText } from '../text/sanitize.ts';
import { fitText } from '../text/text-width.ts';
import type { Life, LifeRow, LifeTree } from './process-lives.ts';
import { svg, svgItem, type Item, type Palette, type Picture, type SvgElement } from './svg.ts';

const nameWidth = 150;
/** Room for the exit code or signal of a process that lasts to the end. */
const exitWidth = 84;
const rowHeight = 26;
const barHeight = 10;
const top = 6;
const axisHeight = 22;
/** One label per this many px at most. */
const pxPerTick = 60;
/** How far a child's name stands to the right of its parent's. */
const indent = 12;

/** What a drawing needs besides the tree. */
export interface LivesOptions {
  /** Width of the whole picture in px. */
  readonly width: number;
  /** Unique in a document that holds several pictures. */
  readonly id: string;
  readonly palette: Palette;
  readonly t: Translate;
  readonly format: Formatter;
}

/** Rows by the actor and by the process id. */
interface RowsOf {
  readonly actor: ReadonlyMap<string, number>;
  readonly pid: ReadonlyMap<number, number>;
}

interface Scale {
  readonly x: (atNs: number) => number;
  readonly y: (row: number) => number;
}

/** Signals by their name, codes with a word. */
const exitText = (exit: string, t: Translate): string =>
  /^-?\d+$/u.test(exit) ? t('ui:actor.code', { code: Number(exit) }) : cleanText(exit);

const px = (value: number): string => value.toFixed(1);

function connector(
  item: Item,
  look: { readonly x: number; readonly from: number; readonly to: number },
  dash: string | undefined,
  colour: string,
): SvgElement {
  const { x, from, to } = look;
  const start = from + (Math.sign(to - from) * barHeight) / 2;
  const tip = to - (Math.sign(to - from) * barHeight) / 2;
  const wing = tip - Math.sign(to - from) * 5;
  return svgItem(
    item,
    svg('line', {
      x1: px(x),
      x2: px(x),
      y1: px(start),
      y2: px(wing),
      stroke: colour,
      'stroke-width': 1.4,
      'stroke-dasharray': dash,
    }),
    svg('polygon', {
      points: `${px(x)},${px(tip)} ${px(x - 3.5)},${px(wing)} ${px(x + 3.5)},${px(wing)}`,
      fill: colour,
    }),
  );
}

function drawLife(
  life: Life,
  row: number,
  rowOf: RowsOf,
  tree: LifeTree,
  { x, y }: Scale,
  options: LivesOptions,
): readonly SvgElement[] {
  const { palette, t, format, id } = options;
  const { actor, startedNs, endedNs, exit, collectedNs, zombie, adoptions, parent } = life;
  const name = cleanText(actor);
  const middle = y(row);
  const item = (kind: string, atNs: number, sentence: string): Item => ({
    id: `${actor} ${kind}`,
    sentence,
    place: { actor, atNs },
  });
  const parentRow = parent === null ? undefined : rowOf.actor.get(parent);
  const times = { name, time: format.seconds(startedNs) };
  const born = item(
    'born',
    startedNs,
    parent === null
      ? t('ui:graph.lives.started', times)
      : t('ui:graph.lives.startedBy', { ...times, parent: cleanText(parent) }),
  );
  const parts: SvgElement[] = [];
  const endNs = endedNs ?? tree.toNs;
  parts.push(
    svgItem(
      item(
        'life',
        startedNs,
        endedNs === null
          ? t('ui:graph.lives.runs', { name })
          : t('ui:graph.lives.ran', { name, from: format.seconds(startedNs), to: format.seconds(endedNs) }),
      ),
      svg('rect', {
        x: px(x(startedNs)),
        y: px(middle - barHeight / 2),
        width: px(Math.max(1.5, x(endNs) - x(startedNs))),
        height: barHeight,
        rx: 2,
        fill: palette.life,
        'data-life': name,
      }),
    ),
  );
  if (collectedNs !== null && collectedNs > endNs)
    parts.push(
      svg('line', {
        x1: px(x(endNs)),
        x2: px(x(collectedNs)),
        y1: px(middle),
        y2: px(middle),
        stroke: palette.muted,
        'stroke-dasharray': '2 3',
      }),
    );
  for (const [index, { fromNs, toNs }] of zombie.entries())
    parts.push(
      svgItem(
        item(
          `zombie ${index}`,
          fromNs,
          t('ui:graph.lives.zombie', { name, from: format.seconds(fromNs), to: format.seconds(toNs) }),
        ),
        svg('rect', {
          x: px(x(fromNs)),
          y: px(middle - barHeight / 2),
          width: px(Math.max(2, x(toNs) - x(fromNs))),
          height: barHeight,
          fill: `url(#${id}-zombie)`,
          stroke: palette.zombie,
          'data-zombie': name,
        }),
      ),
    );
  if (parentRow !== undefined)
    parts.push(connector(born, { x: x(startedNs), from: y(parentRow), to: middle }, undefined, palette.muted));
  else parts.push(svgItem(born, svg('circle', { cx: px(x(startedNs)), cy: px(middle), r: 3.5, fill: palette.muted })));
  for (const [index, { atNs, by, pid }] of adoptions.entries()) {
    const adopterRow = rowOf.pid.get(pid);
    const adopted = item(
      `adopted ${index}`,
      atNs,
      t('ui:graph.lives.adopted', { name, adopter: cleanText(by), time: format.seconds(atNs) }),
    );
    if (adopterRow !== undefined)
      parts.push(connector(adopted, { x: x(atNs), from: y(adopterRow), to: middle }, '4 3', palette.info));
  }
  if (endedNs !== null) {
    const words = exit === null ? t('ui:graph.lives.exitUnknown') : exitText(exit, t);
    const isBad = exit !== null && exit !== '0';
    const last = Math.max(x(endedNs), collectedNs === null ? 0 : x(collectedNs), ...zombie.map(({ toNs }) => x(toNs)));
    parts.push(
      svgItem(
        item('exited', endedNs, t('ui:graph.lives.exited', { name, how: words, time: format.seconds(endedNs) })),
        svg('line', {
          x1: px(x(endedNs)),
          x2: px(x(endedNs)),
          y1: px(middle - 8),
          y2: px(middle + 8),
          stroke: isBad ? palette.bad : palette.text,
          'stroke-width': 2,
        }),
        svg(
          'text',
          {
            x: px(last + 6),
            y: px(middle + 3.5),
            'font-size': 10,
            fill: isBad ? palette.bad : palette.text,
            stroke: palette.body,
            'stroke-width': 3,
            'paint-order': 'stroke',
          },
          fitText(words, 10, exitWidth - 8),
        ),
      ),
    );
  }
  if (collectedNs !== null)
    parts.push(
      svgItem(
        item('collected', collectedNs, t('ui:graph.lives.collected', { name, time: format.seconds(collectedNs) })),
        svg('circle', {
          cx: px(x(collectedNs)),
          cy: px(middle),
          r: 3.5,
          fill: palette.body,
          stroke: palette.text,
          'stroke-width': 1.4,
        }),
      ),
    );
  return parts;
}

function drawName(row: LifeRow, index: number, y: (row: number) => number, palette: Palette): SvgElement {
  const depth = row.kind === 'process' ? Math.min(row.depth, 5) : 0;
  const text = row.kind === 'process' ? `${cleanText(row.life.actor)} · ${row.life.pid}` : cleanText(row.name);
  return svg(
    'text',
    {
      x: depth * indent,
      y: px(y(index) + 4),
      'font-size': 11,
      'font-weight': row.kind === 'process' ? 600 : undefined,
      fill: row.kind === 'process' ? palette.text : palette.muted,
    },
    fitText(text, 11, nameWidth - 6 - depth * indent),
  );
}

/**
 * Draws processes over time: a bar from birth to end, an arrow from the parent at birth, a dashed one from the process
 * that adopted it, an end with its code or signal, hatched while it was a zombie, a ring where it was collected.
 */
export function drawLives(tree: LifeTree, options: LivesOptions): Picture {
  const { width, id, palette, format } = options;
  const { rows, toNs } = tree;
  const scale: Scale = {
    x: (atNs) => nameWidth + (Math.min(toNs, Math.max(0, atNs)) / toNs) * (width - nameWidth - exitWidth),
    y: (row) => top + row * rowHeight + rowHeight / 2,
  };
  const height = top + rows.length * rowHeight + axisHeight;
  const rowOf: RowsOf = {
    actor: new Map(rows.flatMap((row, index) => (row.kind === 'process' ? [[row.life.actor, index]] : []))),
    pid: new Map(rows.map((row, index) => [row.kind === 'process' ? row.life.pid : row.pid, index])),
  };
  const bottom = height - axisHeight + 4;
  const ticks = ticksOf({ fromNs: 0, toNs }, (width - nameWidth - exitWidth) / pxPerTick);
  const axis = ticks.at.flatMap((atNs) => [
    svg('line', {
      x1: px(scale.x(atNs)),
      x2: px(scale.x(atNs)),
      y1: top,
      y2: bottom,
      stroke: palette.faint,
    }),
    svg(
      'text',
      {
        x: px(scale.x(atNs)),
        y: bottom + 14,
        'font-size': 10,
        fill: palette.muted,
        'text-anchor': atNs === 0 ? 'start' : 'middle',
      },
      format.instant(atNs, ticks.stepNs),
    ),
  ]);
  const hatch = svg(
    'pattern',
    { id: `${id}-zombie`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
    svg('rect', { width: 6, height: 6, fill: palette.body }),
    svg('path', { d: 'M0 6L6 0M-1 1L1 -1M5 7L7 5', stroke: palette.zombie, 'stroke-width': 1.6 }),
  );
  return {
    width,
    height,
    content: [
      svg('defs', {}, hatch),
      ...axis,
      ...rows.map((row, index) => drawName(row, index, scale.y, palette)),
      ...rows.flatMap((row, index) => {
        if (row.kind === 'process') return drawLife(row.life, index, rowOf, tree, scale, options);
        const y = px(scale.y(index));
        return [
          svg('line', {
            x1: nameWidth,
            x2: width - exitWidth,
            y1: y,
            y2: y,
            stroke: palette.muted,
            'stroke-dasharray': '6 4',
          }),
        ];
      }),
    ],
  };
}
