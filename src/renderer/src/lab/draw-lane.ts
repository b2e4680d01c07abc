import { textOn } from '#shared/timeline/contrast.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import type { Lane, LaneState } from '#shared/timeline/lane-model.ts';

/** Height of a lane in CSS pixels; the hold bar is in its lowest part. */
const laneHeight = 28;
const bandHeight = 20;

/** No word fits into less, in CSS pixels. */
const minWidth = 16;
/** No lane is wide enough for a longer label. */
const maxLabel = 200;

interface Drawing {
  readonly lane: Lane;
  readonly endNs: number;
  readonly width: number;
  readonly textOf: (state: LaneState) => string;
}

const heavy = new Set<LaneState>(['lock', 'zombie']);

/** Draws a lane. Segments narrower than a pixel share it, so 50,000 of them cost no more than the width. */
export function drawLane(canvas: HTMLCanvasElement, { lane, endNs, width, textOf }: Drawing): void {
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(width * ratio);
  canvas.height = Math.round(laneHeight * ratio);
  canvas.style.width = `${width}px`;
  canvas.style.height = `${laneHeight}px`;
  const context = canvas.getContext('2d');
  if (!context) return;
  const styles = getComputedStyle(canvas);
  // A canvas cannot resolve light-dark(), so each colour is asked of an element that uses it.
  const colours = new Map<string, string>();
  const colourOf = (name: string): string => {
    let colour = colours.get(name);
    if (colour === undefined) {
      canvas.style.color = `var(--lane-${name})`;
      colour = styles.color;
      colours.set(name, colour);
    }
    return colour;
  };
  context.scale(ratio, ratio);
  const x = (ns: number): number => (ns / endNs) * width;
  context.font = `600 11px ${styles.fontFamily}`;
  context.textBaseline = 'middle';
  let drawnTo = -1;
  for (const { state, fromNs, toNs, object } of lane.segments) {
    const from = x(fromNs);
    const to = Math.max(x(toNs ?? endNs), from + 1);
    if (to - drawnTo < 0.5 && !heavy.has(state)) continue;
    drawnTo = to;
    context.fillStyle = colourOf(state);
    context.fillRect(from, state === 'dead' ? 8 : 2, to - from, state === 'dead' ? 4 : bandHeight - 4);
    if (state === 'running' || state === 'dead') continue;
    // Measuring a word costs more than a rectangle, and there may be thousands too narrow for any.
    if (to - from < minWidth) continue;
    const label = object && object.type !== 'timer' ? cleanText(object.id, maxLabel) : textOf(state);
    if (context.measureText(label).width + 8 > to - from) continue;
    context.fillStyle = textOn((colourOf(state).match(/[\d.]+/gu) ?? []).map(Number)).colour;
    context.fillText(label, from + 4, bandHeight / 2 + 0.5);
  }
  context.fillStyle = colourOf('hold');
  for (const { fromNs, toNs } of lane.holds) {
    const from = x(fromNs);
    context.fillRect(from, bandHeight + 2, Math.max(1, x(toNs ?? endNs) - from), 3);
  }
  canvas.style.color = '';
}
