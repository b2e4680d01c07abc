import type { Arrow } from '#shared/timeline/arrows.ts';
import type { PathPart } from '#shared/timeline/critical-path.ts';
import { visitLane } from '#shared/timeline/lane-index.ts';
import { laneStates, type Lane, type LaneSegment, type LaneState } from '#shared/timeline/lane-model.ts';
import { seenUntil, sightingFrom, type Sighting } from '#shared/timeline/lane-samples.ts';
import { scaleOf, type TimeView } from '#shared/timeline/time-view.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { inkOn, type Colours } from './colours.ts';
import { createColumnStrip, type ColumnStrip } from './column-strip.ts';
import { hatch } from './hatches.ts';
import { indexOf } from './lane-indices.ts';
import { sizedContext } from './sized-context.ts';

/** Heights and places in a lane, in px. */
export const laneRowHeight = 44;
const band = { top: 4, height: 18 };
const holdTop = 25;
const kernel = { top: 33, height: 8 };

/** No text fits into less, in px. */
const minLabelPx = 18;
const maxLabel = 200;
/** More arrows at once are a tangle. */
export const maxArrows = 250;

/** A lane with its place on the canvas. */
export interface PlacedLane {
  readonly lane: Lane;
  readonly sightings: readonly Sighting[];
  readonly top: number;
}

/** Everything that is drawn over the lanes. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly view: TimeView;
  /** What still lasts ends here. */
  readonly lastNs: number;
  readonly lanes: readonly PlacedLane[];
  /** Place of each lane, the ones out of sight too; null of hidden ones. */
  readonly topOf: (actor: string) => number | null;
  readonly arrows: readonly Arrow[];
  readonly path: readonly PathPart[];
  readonly lockColour: (id: string) => string;
  /** Only what concerns this object is in full colour. */
  readonly object: string | null;
  readonly selected: { readonly actor: string; readonly fromNs: number } | null;
  readonly range: TimeView | null;
  readonly cursorNs: number | null;
  readonly colours: Colours;
  readonly fontFamily: string;
  readonly textOf: (state: LaneState) => string;
  readonly taskName: (task: number) => string;
}

type Context = CanvasRenderingContext2D;

/** Draws the visible lanes; the cost depends on the pixels, not on the number of segments. */
export function drawTimeline(canvas: HTMLCanvasElement, drawing: Drawing): void {
  const { width, height, view, colours } = drawing;
  const context = width > 0 ? sizedContext(canvas, drawing) : null;
  if (!context) return;
  context.textBaseline = 'middle';
  const px = scaleOf(view, width);
  for (const placed of drawing.lanes) {
    drawStates(context, placed, drawing, px);
    drawTasks(context, placed, drawing, px);
    drawHolds(context, placed, drawing, px);
    drawKernel(context, placed, drawing, px);
    drawMarks(context, placed, drawing, px);
  }
  drawPath(context, drawing, px);
  drawArrows(context, drawing, px);
  if (drawing.range) {
    context.fillStyle = colours.get('tone-info') ?? '';
    context.globalAlpha = 0.15;
    const from = px(drawing.range.fromNs);
    context.fillRect(from, 0, px(drawing.range.toNs) - from, height);
    context.globalAlpha = 1;
  }
  if (drawing.cursorNs !== null) {
    context.fillStyle = colours.get('text') ?? '';
    context.fillRect(Math.round(px(drawing.cursorNs)), 0, 1, height);
  }
}

/** The strip of the columns, made anew when the size or the theme changes. */
let strip: { readonly key: string; readonly columns: ColumnStrip } | null = null;

function stripOf(width: number, stateColours: readonly string[]): ColumnStrip {
  const size = { columns: Math.ceil(width), rows: Math.ceil(band.height * window.devicePixelRatio) };
  const key = [size.columns, size.rows, ...stateColours].join(' ');
  if (strip?.key !== key) strip = { key, columns: createColumnStrip(size, stateColours) };
  return strip.columns;
}

function drawStates(context: Context, { lane, top }: PlacedLane, drawing: Drawing, px: (ns: number) => number): void {
  const { view, width, lastNs, colours, object, selected, fontFamily, textOf } = drawing;
  const stateColours = laneStates.map((state) => colours.get(`lane-${state}`) ?? '');
  const colourOf = (state: LaneState): string => stateColours[laneStates.indexOf(state)] ?? '';
  const columns = stripOf(width, stateColours);
  // Segments are drawn over the columns beside them: an outline must not be covered.
  const wide: { readonly segment: LaneSegment; readonly fromPx: number; readonly toPx: number }[] = [];
  visitLane(
    indexOf(lane),
    { ...view, width },
    {
      segment: (at, fromPx, endPx) => {
        const segment = lane.segments[at];
        if (!segment) return;
        const toPx = segment.toNs === null ? Math.min(endPx, px(lastNs)) : endPx;
        if (toPx > fromPx) wide.push({ segment, fromPx, toPx });
      },
      pixel: columns.set,
    },
  );
  context.globalAlpha = object === null ? 1 : 0.3;
  columns.flush(context, 0, top + band.top, Math.ceil(width), band.height);
  context.font = `600 11px ${fontFamily}`;
  for (const { segment, fromPx, toPx } of wide) {
    const { state } = segment;
    const isDead = state === 'dead';
    const colour = colourOf(state);
    context.globalAlpha = object === null || segment.object?.id === object ? 1 : 0.3;
    context.fillStyle = colour;
    context.fillRect(fromPx, top + band.top + (isDead ? 7 : 0), toPx - fromPx, isDead ? 4 : band.height);
    const pattern = toPx - fromPx > 5 ? hatch(context, state) : null;
    if (pattern) {
      context.fillStyle = pattern;
      context.fillRect(fromPx, top + band.top, toPx - fromPx, band.height);
    }
    if (selected?.actor === lane.actor && selected.fromNs === segment.fromNs) {
      context.strokeStyle = colours.get('text') ?? '';
      context.lineWidth = 2;
      context.strokeRect(fromPx + 1, top + band.top - 1, Math.max(1, toPx - fromPx - 2), band.height + 2);
    }
    if (isDead || state === 'running' || state === 'unsampled' || toPx - fromPx < minLabelPx) continue;
    const named = segment.object && segment.object.type !== 'timer';
    const label = named ? cleanText(segment.object.id, maxLabel) : textOf(state);
    // A label begins beside the mark of the start, not below it.
    const indent = Math.abs(px(lane.startedNs) - fromPx) < 5 ? 8 : 4;
    if (context.measureText(label).width + indent + 4 > toPx - fromPx) continue;
    context.fillStyle = inkOn(colour);
    context.fillText(label, fromPx + indent, top + band.top + band.height / 2 + 0.5);
  }
  context.globalAlpha = 1;
}

function drawHolds(context: Context, { lane, top }: PlacedLane, drawing: Drawing, px: (ns: number) => number): void {
  const { view, lastNs, lockColour, object } = drawing;
  let drawnTo = -1;
  let level = 0;
  let until = -Infinity;
  for (const hold of lane.holds) {
    const toNs = hold.toNs ?? lastNs;
    if (toNs < view.fromNs || hold.fromNs > view.toNs) continue;
    const from = px(hold.fromNs);
    const to = Math.max(px(toNs), from + 1);
    // A lock that is taken while another is held is drawn below it.
    level = hold.fromNs < until ? Math.min(1, level + 1) : 0;
    until = Math.max(until, toNs);
    if (to - drawnTo < 0.5 && level === 0) continue;
    drawnTo = to;
    context.globalAlpha = object === null || hold.object.id === object ? 1 : 0.25;
    context.fillStyle = lockColour(hold.object.id);
    const y = top + holdTop + level * 4;
    context.fillRect(from, y, to - from, 3);
    if (to - from < 6) continue;
    context.fillRect(from, y - 2, 1.5, 5);
    context.fillRect(to - 1.5, y - 2, 1.5, 5);
  }
  context.globalAlpha = 1;
}

/** Tasks as brackets with their names, where a lock would be drawn as held. */
function drawTasks(
  context: Context,
  { lane, top }: PlacedLane,
  { view, lastNs, colours, fontFamily, taskName }: Drawing,
  px: (ns: number) => number,
): void {
  if (lane.tasks.length === 0) return;
  context.font = `10px ${fontFamily}`;
  context.fillStyle = colours.get('text') ?? '';
  let drawnTo = -1;
  for (const { task, fromNs, toNs } of lane.tasks) {
    const endNs = toNs ?? lastNs;
    if (endNs < view.fromNs || fromNs > view.toNs) continue;
    const [from, to] = [Math.max(0, px(fromNs)), Math.min(px(view.toNs), px(endNs))];
    if (to - drawnTo < 0.5) continue;
    drawnTo = to;
    context.fillRect(from, top + holdTop, 1, 6);
    context.fillRect(to - 1, top + holdTop, 1, 6);
    const label = taskName(task);
    const labelPx = context.measureText(label).width;
    if (labelPx + 8 < to - from) context.fillText(label, from + (to - from - labelPx) / 2, top + holdTop + 3.5);
  }
}

function drawKernel(
  context: Context,
  { lane, sightings, top }: PlacedLane,
  { view, colours, fontFamily }: Drawing,
  px: (ns: number) => number,
): void {
  context.font = `600 8px ${fontFamily}`;
  let drawnTo = -1;
  // The sighting before the view may last into it.
  for (let at = Math.max(0, sightingFrom(sightings, view.fromNs) - 1); at < sightings.length; at += 1) {
    const seen = sightings[at];
    if (!seen || seen.fromNs > view.toNs) break;
    if (seen.state === 'gone' || seen.lastNs < lane.startedNs) continue;
    const from = px(Math.max(seen.fromNs, lane.startedNs));
    const to = px(seenUntil(lane, sightings, at));
    if (to - drawnTo < 0.5) continue;
    drawnTo = to;
    const colour = colours.get(`kernel-${seen.state}`) ?? colours.get('kernel-S') ?? '';
    context.fillStyle = colour;
    context.fillRect(from, top + kernel.top, Math.max(1, to - from), kernel.height);
    const label =
      lane.kind === 'thread' && seen.processor !== null && seen.state === 'R'
        ? `${seen.state} ${seen.processor}`
        : seen.state;
    if (to - from < context.measureText(label).width + 6) continue;
    context.fillStyle = inkOn(colour);
    context.fillText(label, from + 3, top + kernel.top + kernel.height / 2 + 0.5);
  }
}

/** A shape for each kind of mark, around (0, 0). */
const shapes = {
  started: [-4, -5, 4, 0, -4, 5],
  ended: [-4, -4, 4, -4, 4, 4, -4, 4],
  collected: [0, -5, 5, 0, 0, 5, -5, 0],
  adopted: [-5, 4, 0, -5, 5, 4],
} as const;

function drawMarks(
  context: Context,
  { lane, top }: PlacedLane,
  { view, colours }: Drawing,
  px: (ns: number) => number,
): void {
  const drawn = new Set<string>();
  for (const { kind, atNs } of lane.marks) {
    if (atNs < view.fromNs || atNs > view.toNs) continue;
    const x = Math.round(px(atNs));
    if (drawn.has(`${kind} ${x}`)) continue;
    drawn.add(`${kind} ${x}`);
    const y = top + band.top + band.height / 2;
    context.beginPath();
    const points = shapes[kind];
    for (let at = 0; at < points.length; at += 2)
      context[at === 0 ? 'moveTo' : 'lineTo'](x + (points[at] ?? 0), y + (points[at + 1] ?? 0));
    context.closePath();
    context.fillStyle = colours.get('text') ?? '';
    context.fill();
  }
}

function drawPath(context: Context, { path, topOf, colours }: Drawing, px: (ns: number) => number): void {
  context.strokeStyle = colours.get('tone-bad') ?? '';
  context.lineWidth = 3;
  context.beginPath();
  let last: number | null = null;
  for (const { actor, fromNs, toNs } of path) {
    const top = topOf(actor);
    if (top === null) {
      last = null;
      continue;
    }
    const y = top + band.top + band.height + 1;
    const x = px(fromNs);
    if (last === null) context.moveTo(x, y);
    else if (last !== y) context.lineTo(x, y);
    context.lineTo(px(toNs), y);
    last = y;
  }
  context.stroke();
}

function drawArrows(
  context: Context,
  { arrows, topOf, object, colours, lockColour, height }: Drawing,
  px: (ns: number) => number,
): void {
  for (const { from, fromNs, to, toNs, object: cause } of arrows) {
    const [fromTop, toTop] = [topOf(from), topOf(to)];
    if (fromTop === null || toTop === null) continue;
    if ((fromTop < -laneRowHeight && toTop < -laneRowHeight) || (fromTop > height && toTop > height)) continue;
    const down = toTop > fromTop;
    const [x1, y1] = [px(fromNs), fromTop + (down ? band.top + band.height : band.top)];
    const [x2, y2] = [px(toNs), toTop + (down ? band.top : band.top + band.height)];
    context.globalAlpha = object === null || cause.id === object ? 0.9 : 0.15;
    const colour = cause.type === 'actor' || cause.type === 'queue' ? colours.get('tone-muted') : lockColour(cause.id);
    context.strokeStyle = colour ?? '';
    context.fillStyle = colour ?? '';
    context.lineWidth = 1.25;
    context.beginPath();
    context.moveTo(x1, y1);
    const bend = Math.max(4, (y2 - y1) * 0.3 * (down ? 1 : -1)) * (down ? 1 : -1);
    context.bezierCurveTo(x1, y1 + bend, x2, y2 - bend, x2, y2);
    context.stroke();
    context.beginPath();
    context.moveTo(x2, y2);
    context.lineTo(x2 - 3.5, y2 - (down ? 6 : -6));
    context.lineTo(x2 + 3.5, y2 - (down ? 6 : -6));
    context.fill();
  }
  context.globalAlpha = 1;
}
