import { fitText, textWidth } from '../text/text-width.ts';
import type { Diagram, DiagramEdge, DiagramNode } from './diagram.ts';
import { layOut, type Layout, type Point } from './layout.ts';
import { pairKey } from './pairs.ts';
import { svg, svgItem, type Palette, type Picture, type SvgElement } from './svg.ts';

/** Half of the height of each shape, free space beside its label on either side, and half of its minimum width, in px. */
const shapes = {
  actor: { y: 15, beside: 9, min: 26 },
  circle: { y: 26, beside: 2, min: 18 },
  lock: { y: 22, beside: 24, min: 34 },
  box: { y: 25, beside: 12, min: 52 },
} as const;
const fontSize = 12;
/** Longer labels are cut, in px. */
const maxLabel = 104;

/** A circle stands above its label. */
const circle = { radius: 14, rise: 11 } as const;
const maxDots = 8;
/** Free space between an edge and the outline of a node. */
const gap = 4;
const head = { length: 10, half: 5 } as const;
/** How far edges in both directions between the same nodes bend apart, besides the room for their words. */
const aside = 18;

type Sized = Pick<DiagramNode, 'shape' | 'label'>;

/** Half of width and height of a node; the same at every instant. */
function halfOf({ shape, label }: Sized): Point {
  const { y, beside, min } = shapes[shape];
  // Bold letters are a little wider.
  return { x: Math.max(min, Math.min(maxLabel, textWidth(label, fontSize) * 1.08) / 2 + beside), y };
}

/** Places the nodes of a diagram; only their shapes and labels matter. */
export function layOutDiagram({
  nodes,
  pairs,
  wordWidth,
}: Pick<Diagram, 'pairs' | 'wordWidth'> & {
  readonly nodes: readonly Pick<DiagramNode, 'id' | 'shape' | 'label'>[];
}): Layout {
  return layOut(
    nodes.map((node) => ({ id: node.id, width: 2 * halfOf(node).x, height: 2 * halfOf(node).y })),
    pairs,
    wordWidth,
  );
}

const centreOf = ({ shape }: DiagramNode, { x, y }: Point): Point =>
  shape === 'circle' ? { x, y: y - circle.rise } : { x, y };

/** The point where a line from a node's centre towards `to` leaves its outline, with a little space. */
function leave(node: DiagramNode, from: Point, to: Point): Point {
  const length = Math.max(1e-6, Math.hypot(to.x - from.x, to.y - from.y));
  const unit = { x: (to.x - from.x) / length, y: (to.y - from.y) / length };
  const [across, down] = [Math.abs(unit.x), Math.abs(unit.y)];
  const { x, y } = halfOf(node);
  const outline = {
    actor: Math.min(x / Math.max(across, 1e-6), y / Math.max(down, 1e-6)),
    box: Math.min(x / Math.max(across, 1e-6), y / Math.max(down, 1e-6)),
    circle: circle.radius,
    lock: 1 / (across / x + down / y),
  }[node.shape];
  return { x: from.x + unit.x * (outline + gap), y: from.y + unit.y * (outline + gap) };
}

const fixed = ({ x, y }: Point): string => `${x.toFixed(1)} ${y.toFixed(1)}`;
const between = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** A line through its first and last point, rounded at the bends. */
function pathOf(points: readonly Point[]): string {
  const [first, ...rest] = points;
  const last = rest.at(-1);
  if (!first || !last) return '';
  const bends = rest.slice(0, -1);
  const curves = bends.map((bend, index) => {
    const next = bends[index + 1];
    return next ? `Q${fixed(bend)} ${fixed(between(bend, next))}` : `Q${fixed(bend)} ${fixed(last)}`;
  });
  return `M${fixed(first)}${bends.length > 0 ? curves.join('') : `L${fixed(last)}`}`;
}

/**
 * The corners of an edge from outline to outline. Given its word, the middle moves to the right of its direction, so
 * that the edge in the other direction has room beside it.
 */
function corners(
  layout: Layout,
  [from, to]: readonly [DiagramNode, DiagramNode],
  word: string | null,
): readonly Point[] {
  const [a, b] = [layout.places.get(from.id), layout.places.get(to.id)];
  if (!a || !b) return [];
  const [start, end] = [centreOf(from, a), centreOf(to, b)];
  const bend =
    layout.bends.get(pairKey({ from: from.id, to: to.id })) ?? layout.bends.get(pairKey({ from: to.id, to: from.id }));
  const length = Math.max(1, Math.hypot(end.x - start.x, end.y - start.y));
  const side = word === null ? 0 : aside + (Math.abs(end.y - start.y) / length) * (textWidth(word, 11) / 2);
  const shift = { x: (-(end.y - start.y) / length) * side, y: ((end.x - start.x) / length) * side };
  const middle = [bend ?? between(start, end)]
    .filter(() => bend !== undefined || side !== 0)
    .map(({ x, y }) => ({ x: x + shift.x, y: y + shift.y }));
  return [leave(from, start, middle[0] ?? end), ...middle, leave(to, end, middle.at(-1) ?? start)];
}

/** The middle of a line, where its word stands. */
function middleOf(points: readonly Point[]): Point {
  const lengths = points.slice(1).map((point, index) => {
    const before = points[index] ?? point;
    return Math.hypot(point.x - before.x, point.y - before.y);
  });
  let left = lengths.reduce((sum, length) => sum + length, 0) / 2;
  for (const [index, length] of lengths.entries()) {
    const [a, b] = [points[index], points[index + 1]];
    if (a && b && left <= length) {
      const part = length === 0 ? 0 : left / length;
      return { x: a.x + (b.x - a.x) * part, y: a.y + (b.y - a.y) * part };
    }
    left -= length;
  }
  return points[0] ?? { x: 0, y: 0 };
}

function drawEdge(edge: DiagramEdge, points: readonly Point[], wordWidth: number, palette: Palette): SvgElement | null {
  const [tip, before] = [points.at(-1), points.at(-2)];
  if (!tip || !before) return null;
  const length = Math.max(1e-6, Math.hypot(tip.x - before.x, tip.y - before.y));
  const unit = { x: (tip.x - before.x) / length, y: (tip.y - before.y) / length };
  // The line ends inside the head: a thick line would blunt its tip.
  const neck = { x: tip.x - unit.x * head.length, y: tip.y - unit.y * head.length };
  const wing = (side: number): string =>
    `${(neck.x - side * unit.y * head.half).toFixed(1)},${(neck.y + side * unit.x * head.half).toFixed(1)}`;
  const tone = edge.tone === 'wait' ? palette.warn : palette.muted;
  const colour = edge.bad ? palette.bad : tone;
  const middle = middleOf(points);
  const shape = { fill: 'none', d: pathOf([...points.slice(0, -1), neck]) };
  return svgItem(
    { id: `${edge.from}>${edge.to}`, sentence: edge.sentence, place: edge.place },
    svg(
      'g',
      { 'data-edge': edge.tone, 'data-bad': String(edge.bad) },
      // A wide line that is not seen, to be hit by a pointer.
      svg('path', { ...shape, stroke: palette.body, 'stroke-opacity': 0, 'stroke-width': 14 }),
      svg('path', {
        ...shape,
        stroke: colour,
        'stroke-width': edge.bad ? 2.6 : 1.6,
        'stroke-dasharray': edge.dashed ? '5 4' : undefined,
      }),
      svg('polygon', { points: `${tip.x.toFixed(1)},${tip.y.toFixed(1)} ${wing(1)} ${wing(-1)}`, fill: colour }),
      svg(
        'text',
        {
          x: middle.x.toFixed(1),
          y: (middle.y + 4).toFixed(1),
          'text-anchor': 'middle',
          'font-size': 11,
          fill: colour,
          stroke: palette.body,
          'stroke-width': 8,
          'paint-order': 'stroke',
        },
        fitText(edge.word, 11, wordWidth),
      ),
    ),
  );
}

function drawDots({ filled, hollow }: NonNullable<DiagramNode['dots']>, at: Point, palette: Palette): SvgElement {
  const shown = Math.min(maxDots, filled + hollow);
  const shownFilled = Math.min(filled, shown);
  const step = 12;
  const rest = filled + hollow - shown;
  const left = at.x - ((shown - 1) * step) / 2 - (rest > 0 ? 10 : 0);
  return svg(
    'g',
    { 'data-dots': `${filled}/${filled + hollow}` },
    ...Array.from({ length: shown }, (_, index) =>
      svg('circle', {
        cx: (left + index * step).toFixed(1),
        cy: at.y.toFixed(1),
        r: 4,
        fill: index < shownFilled ? palette.text : 'none',
        stroke: palette.text,
        'stroke-width': 1.2,
      }),
    ),
    ...(rest > 0
      ? [
          svg(
            'text',
            { x: (left + shown * step - 3).toFixed(1), y: (at.y + 4).toFixed(1), 'font-size': 11, fill: palette.text },
            `+${rest}`,
          ),
        ]
      : []),
  );
}

function outline(node: DiagramNode, { x, y }: Point, look: Readonly<Record<string, string | number | undefined>>) {
  const half = halfOf(node);
  if (node.shape === 'circle') return svg('circle', { cx: x, cy: y, r: circle.radius, ...look });
  if (node.shape === 'lock')
    return svg('polygon', {
      points: `${x},${y - half.y} ${x + half.x},${y} ${x},${y + half.y} ${x - half.x},${y}`,
      ...look,
    });
  const corner = node.shape === 'actor' ? 9 : 0;
  const size = { width: 2 * half.x, height: 2 * half.y };
  return svg('rect', { x: x - half.x, y: y - half.y, ...size, rx: corner, ...look });
}

function drawNode(node: DiagramNode, place: Point, involved: boolean, palette: Palette): SvgElement {
  const at = centreOf(node, place);
  const text = (y: number, content: string, size: number = fontSize): SvgElement =>
    svg(
      'text',
      {
        x: at.x,
        y,
        'text-anchor': 'middle',
        'font-size': size,
        'font-weight': involved ? 600 : undefined,
        fill: involved ? palette.text : palette.muted,
        // A line that leads to a circle from below passes under its label.
        ...(node.shape === 'circle' ? { stroke: palette.body, 'stroke-width': 4, 'paint-order': 'stroke' } : {}),
      },
      fitText(content, size, maxLabel),
    );
  const strong = node.bad ? palette.bad : palette.muted;
  const labelY = { actor: at.y + 4, lock: at.y + 4, circle: at.y + circle.radius + 15, box: at.y - 8 }[node.shape];
  return svgItem(
    { id: node.id, sentence: node.sentence, place: node.place },
    svg(
      'g',
      { 'data-node': node.shape, 'data-involved': String(involved) },
      outline(node, at, {
        fill: palette.surface,
        stroke: strong,
        'stroke-width': node.bad ? 2.6 : 1.3,
        'stroke-dasharray': involved ? undefined : '2 3',
      }),
      text(labelY, node.label),
      ...(node.dots ? [drawDots(node.dots, { x: at.x, y: at.y + 5 }, palette)] : []),
      ...(node.note === undefined ? [] : [text(at.y + 21, node.note, 10)]),
    ),
  );
}

/**
 * Draws a diagram where `layout` placed it. What no edge of the instant touches is drawn with a dotted outline, and
 * dotted lines join what edges may join at another instant.
 */
export function drawDiagram({ nodes, pairs, edges, wordWidth }: Diagram, layout: Layout, palette: Palette): Picture {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const present = new Set(edges.map(pairKey));
  const touched = new Set(edges.flatMap(({ from, to }) => [from, to]));
  const isPresent = ({ from, to }: { from: string; to: string }): boolean =>
    present.has(pairKey({ from, to })) || present.has(pairKey({ from: to, to: from }));
  const ends = ({ from, to }: { from: string; to: string }): readonly [DiagramNode, DiagramNode] | null => {
    const [a, b] = [byId.get(from), byId.get(to)];
    return a && b ? [a, b] : null;
  };
  const lines = pairs.flatMap((pair) => {
    const both = isPresent(pair) ? null : ends(pair);
    return both
      ? [
          svg('path', {
            d: pathOf(corners(layout, both, null)),
            fill: 'none',
            stroke: palette.faint,
            'stroke-dasharray': '2 4',
            'stroke-width': 1.2,
          }),
        ]
      : [];
  });
  const arrows = edges.flatMap((edge) => {
    const both = ends(edge);
    const shares = present.has(pairKey({ from: edge.to, to: edge.from }));
    return (both && drawEdge(edge, corners(layout, both, shares ? edge.word : null), wordWidth, palette)) ?? [];
  });
  const shapes = nodes.flatMap((node) => {
    const place = layout.places.get(node.id);
    return place ? [drawNode(node, place, touched.has(node.id) || edges.length === 0, palette)] : [];
  });
  return { width: layout.width, height: layout.height, content: [...lines, ...arrows, ...shapes] };
}
