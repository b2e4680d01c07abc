import { firstIndex } from '#shared/first-index.ts';
import { scaleOf, type TimeView } from '#shared/timeline/time-view.ts';
import type { ValueTrack } from '#shared/timeline/value-tracks.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { inkOn, type Colours } from './colours.ts';
import { sizedContext } from './sized-context.ts';

interface Drawing {
  readonly track: ValueTrack;
  readonly view: TimeView;
  readonly width: number;
  readonly height: number;
  readonly lastNs: number;
  readonly colours: Colours;
}

const pad = 4;

/** Index of the last point that is not later; -1 before the first. */
function pointAt({ points }: ValueTrack, atNs: number): number {
  return firstIndex(points.length, (index) => (points[index]?.atNs ?? Infinity) > atNs) - 1;
}

/** Draws numbers as steps, and anything else as named intervals. */
export function drawTrack(canvas: HTMLCanvasElement, drawing: Drawing): void {
  const { width, height, track, colours } = drawing;
  const context = sizedContext(canvas, drawing);
  if (!context) return;
  context.font = `600 10px ${getComputedStyle(canvas).fontFamily}`;
  context.textBaseline = 'middle';
  context.strokeStyle = colours.get('line') ?? '';
  context.beginPath();
  context.moveTo(0, height - 0.5);
  context.lineTo(width, height - 0.5);
  context.stroke();
  if (track.points.every(({ value }) => typeof value === 'number')) drawSteps(context, drawing);
  else drawNames(context, drawing);
}

function drawSteps(context: CanvasRenderingContext2D, { track, view, width, height, lastNs, colours }: Drawing): void {
  const { points } = track;
  let [low, high] = [0, -Infinity];
  for (const { value } of points) {
    low = Math.min(low, Number(value));
    high = Math.max(high, Number(value));
  }
  const span = high - low || 1;
  const px = scaleOf(view, width);
  const y = (value: number): number => height - pad - ((value - low) / span) * (height - 2 * pad);
  context.fillStyle = colours.get('tone-info') ?? '';
  context.strokeStyle = colours.get('tone-info') ?? '';
  context.lineWidth = 1.5;
  context.beginPath();
  let at = Math.max(0, pointAt(track, view.fromNs));
  const startNs = points[at]?.atNs ?? 0;
  let x = Math.max(0, px(startNs));
  let level = y(Number(points[at]?.value ?? 0));
  context.moveTo(x, level);
  for (; at < points.length; at += 1) {
    const point = points[at];
    if (!point || point.atNs > view.toNs) break;
    x = Math.max(0, px(point.atNs));
    context.lineTo(x, level);
    level = y(Number(point.value));
    context.lineTo(x, level);
  }
  const endX = Math.min(width, px(Math.min(lastNs, view.toNs)));
  context.lineTo(Math.max(x, endX), level);
  context.stroke();
  context.lineTo(Math.max(x, endX), y(low));
  context.lineTo(Math.max(0, px(startNs)), y(low));
  context.globalAlpha = 0.15;
  context.fill();
  context.globalAlpha = 1;
}

function drawNames(context: CanvasRenderingContext2D, { track, view, width, height, lastNs, colours }: Drawing): void {
  const { points } = track;
  const names = [...new Set(points.map(({ value }) => String(value)))];
  const px = scaleOf(view, width);
  for (let at = Math.max(0, pointAt(track, view.fromNs)); at < points.length; at += 1) {
    const point = points[at];
    if (!point || point.atNs > view.toNs) break;
    const from = Math.max(0, px(point.atNs));
    const to = Math.min(width, px(points[at + 1]?.atNs ?? lastNs));
    const name = String(point.value);
    const colour = colours.get(`lock-${names.indexOf(name) % 8}`) ?? '';
    context.fillStyle = colour;
    context.fillRect(from, 10, Math.max(1, to - from), height - 20);
    const label = cleanText(name);
    if (context.measureText(label).width + 8 > to - from) continue;
    context.fillStyle = inkOn(colour);
    context.fillText(label, from + 4, height / 2);
  }
}
