import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import { pairKey, type Pair } from './pairs.ts';

/** A point of a picture, in px. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A node to be placed, with its size in px. */
export interface Box {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** Where everything is: centres of nodes, and by its key the bend of a pair whose straight line would cross a node. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, Point>;
  readonly bends: ReadonlyMap<string, Point>;
}

/** Free space around a node, and around the picture. */
const gap = 14;
const margin = 6;
/** Nodes are wider than high: heights count this much more while they are placed. */
const flatness = 1.7;
/** Room for the head of an arrow beside its word. */
const arrow = 24;
/** Enough for the forces to come to rest; d3-force's own cooling takes 300. */
const ticks = 150;
const cooling = 1 - 0.001 ** (1 / ticks);
/** How far a line may bend, in px; the first that crosses nothing is taken. */
const bendings = [40, -40, 75, -75, 115, -115, 160, -160];

/** Ids so that neighbours stand beside each other: a cycle comes out as a circle. */
function aroundCircle(ids: readonly string[], pairs: readonly Pair[]): readonly string[] {
  const neighbours = new Map<string, string[]>(ids.map((id) => [id, []]));
  for (const { from, to } of pairs) {
    neighbours.get(from)?.push(to);
    neighbours.get(to)?.push(from);
  }
  const order = new Set<string>();
  const waiting = ids.toSorted((a, b) => (neighbours.get(a)?.length ?? 0) - (neighbours.get(b)?.length ?? 0));
  for (const start of waiting) {
    // Depth first, without recursion: a chain may be long.
    const open = [start];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      if (order.has(id)) continue;
      order.add(id);
      open.push(...(neighbours.get(id) ?? []).filter((next) => !order.has(next)));
    }
  }
  return [...order];
}

interface Body extends SimulationNodeDatum {
  readonly id: string;
  readonly radius: number;
}

/** Lets forces place the nodes: edges pull, nodes push each other away. */
function settle(boxes: readonly Box[], pairs: readonly Pair[], wordWidth: number): ReadonlyMap<string, Point> {
  const byId = new Map(boxes.map((box) => [box.id, box]));
  const order = aroundCircle(
    boxes.map(({ id }) => id),
    pairs,
  );
  const start = 24 * order.length;
  const bodies = order.map((id, index): Body => {
    const angle = (2 * Math.PI * index) / order.length + Math.PI;
    const box = byId.get(id);
    const radius = Math.max(box?.width ?? 0, (box?.height ?? 0) * flatness) / 2 + gap / 2;
    return { id, radius, x: start * Math.cos(angle), y: start * Math.sin(angle) };
  });
  const links: { source: string | Body; target: string | Body }[] = pairs.map(({ from, to }) => ({
    source: from,
    target: to,
  }));
  /** d3-force has put bodies in the place of their ids by then. */
  const half = (end: string | Body): number => (typeof end === 'string' ? 0 : end.radius);
  forceSimulation(bodies)
    .alphaDecay(cooling)
    .force('push', forceManyBody<Body>().strength(-900))
    .force(
      'pull',
      forceLink<Body, (typeof links)[number]>(links)
        .id(({ id }) => id)
        .distance(({ source, target }) => half(source) + half(target) + wordWidth + arrow),
    )
    .force('apart', forceCollide<Body>(({ radius }) => radius).iterations(3))
    .force('across', forceX(0).strength(0.06))
    .force('down', forceY(0).strength(0.09))
    .stop()
    .tick(ticks);
  return new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x, y: y / flatness }]));
}

/** By how much places must move apart so that no two boxes overlap. */
function spread(boxes: readonly Box[], places: ReadonlyMap<string, Point>): number {
  let factor = 1;
  for (const [index, a] of boxes.entries()) {
    for (const b of boxes.slice(index + 1)) {
      const [p, q] = [places.get(a.id), places.get(b.id)];
      if (!p || !q) continue;
      const across = (a.width + b.width + gap) / 2 / Math.max(1e-3, Math.abs(p.x - q.x));
      const down = (a.height + b.height + gap) / 2 / Math.max(1e-3, Math.abs(p.y - q.y));
      factor = Math.max(factor, Math.min(across, down));
    }
  }
  return factor;
}

/** Whether a line, bent at `by`, passes through a box that it does not lead to. */
function crosses(
  from: Point,
  by: Point,
  to: Point,
  others: readonly { readonly box: Box; readonly at: Point }[],
): boolean {
  return others.some(({ box, at }) =>
    Array.from({ length: 23 }, (_, index) => (index + 1) / 24).some((t) => {
      const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
      const [x, y] = [a * from.x + b * by.x + c * to.x, a * from.y + b * by.y + c * to.y];
      return Math.abs(x - at.x) < box.width / 2 + 3 && Math.abs(y - at.y) < box.height / 2 + 3;
    }),
  );
}

/**
 * Places nodes so that what edges join stands close together, by forces between them (Fruchterman and Reingold, “Graph
 * Drawing by Force-directed Placement”, 1991, as d3-force computes it). The same nodes and pairs always give the same
 * places, no two nodes overlap, and there is room for a word of `wordWidth` px on each edge. Pairs with unknown nodes
 * are left out.
 */
export function layOut(boxes: readonly Box[], pairs: readonly Pair[], wordWidth: number): Layout {
  const known = new Set(boxes.map(({ id }) => id));
  const joined = pairs.filter(({ from, to }) => from !== to && known.has(from) && known.has(to));
  const settled = settle(boxes, joined, wordWidth);
  const factor = spread(boxes, settled);
  const all = boxes.flatMap((box) => {
    const at = settled.get(box.id);
    return at ? [{ box, at: { x: at.x * factor, y: at.y * factor } }] : [];
  });
  const [left, top] = [
    Math.min(...all.map(({ box, at }) => at.x - box.width / 2)) - margin,
    Math.min(...all.map(({ box, at }) => at.y - box.height / 2)) - margin,
  ];
  const placed = all.map(({ box, at }) => ({ box, at: { x: at.x - left, y: at.y - top } }));
  const places = new Map(placed.map(({ box, at }) => [box.id, at]));
  const bends = new Map<string, Point>();
  for (const pair of joined) {
    const [from, to] = [places.get(pair.from), places.get(pair.to)];
    if (!from || !to) continue;
    const others = placed.filter(({ box }) => box.id !== pair.from && box.id !== pair.to);
    const length = Math.max(1, Math.hypot(to.x - from.x, to.y - from.y));
    const bent = (by: number): Point => ({
      x: (from.x + to.x) / 2 - ((to.y - from.y) / length) * by,
      y: (from.y + to.y) / 2 + ((to.x - from.x) / length) * by,
    });
    if (!crosses(from, bent(0), to, others)) continue;
    const free = bendings.find((by) => !crosses(from, bent(by), to, others));
    if (free !== undefined) bends.set(pairKey(pair), bent(free));
  }
  const inPicture = [...bends.values()];
  return {
    width: Math.max(0, ...placed.map(({ box, at }) => at.x + box.width / 2), ...inPicture.map(({ x }) => x)) + margin,
    height: Math.max(0, ...placed.map(({ box, at }) => at.y + box.height / 2), ...inPicture.map(({ y }) => y)) + margin,
    places,
    bends,
  };
}
