import type { LaneState } from '#shared/timeline/lane-model.ts';

/** Lines within a tile of 8 × 8 px, as x1, y1, x2, y2: every state has a texture besides its colour. */
const lines: Readonly<Partial<Record<LaneState, readonly (readonly number[])[]>>> = {
  lock: [
    [0, 8, 8, 0],
    [-1, 1, 1, -1],
    [7, 9, 9, 7],
  ],
  queue: [
    [2, 2, 3, 2],
    [6, 6, 7, 6],
  ],
  signal: [[4, 0, 4, 8]],
  joining: [[0, 4, 8, 4]],
  unexplained: [
    [0, 0, 8, 8],
    [-1, 7, 1, 9],
    [7, -1, 9, 1],
  ],
  zombie: [
    [0, 0, 8, 8],
    [0, 8, 8, 0],
  ],
  stopped: [
    [2, 0, 2, 8],
    [6, 0, 6, 8],
  ],
};

const made = new Map<LaneState, CanvasPattern | null>();

/** The texture of a state, to be drawn over its colour; null for a plain one. */
export function hatch(context: CanvasRenderingContext2D, state: LaneState): CanvasPattern | null {
  const known = made.get(state);
  if (known !== undefined) return known;
  const strokes = lines[state];
  let pattern: CanvasPattern | null = null;
  if (strokes) {
    const tile = new OffscreenCanvas(8, 8);
    const pen = tile.getContext('2d');
    if (pen) {
      pen.strokeStyle = 'rgb(255 255 255 / 28%)';
      pen.lineWidth = 1.25;
      for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of strokes) {
        pen.beginPath();
        pen.moveTo(x1, y1);
        pen.lineTo(x2, y2);
        pen.stroke();
      }
      pattern = context.createPattern(tile, 'repeat');
    }
  }
  made.set(state, pattern);
  return pattern;
}
