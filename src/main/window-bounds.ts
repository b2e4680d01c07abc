/** A rectangle in device-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const defaultSize = { width: 1280, height: 820 } as const;
export const minimumSize = { width: 720, height: 480 } as const;

/** Reads remembered bounds; anything unexpected counts as nothing remembered. */
export function parseBounds(text: string): Bounds | null {
  try {
    const { x, y, width, height } = JSON.parse(text) as Partial<Record<keyof Bounds, unknown>>;
    const numbers = [x, y, width, height];
    if (!numbers.every((n): n is number => typeof n === 'number' && Number.isFinite(n))) return null;
    const [left = 0, top = 0, w = 0, h = 0] = numbers;
    return { x: left, y: top, width: w, height: h };
  } catch {
    return null; // damaged: as good as none
  }
}

function overlap(a: Bounds, b: Bounds): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return Math.max(0, width) * Math.max(0, height);
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), Math.max(low, high));

/**
 * Where a window may appear: the remembered place moved and shrunk into the display it mostly
 * covers. On a display that is no longer there it would be unreachable, so it is centred then.
 */
export function placeWindow(remembered: Bounds | null, workAreas: readonly Bounds[]): Bounds | typeof defaultSize {
  if (!remembered) return defaultSize;
  const best = workAreas.toSorted((a, b) => overlap(b, remembered) - overlap(a, remembered))[0];
  if (!best || overlap(best, remembered) === 0) return defaultSize;
  const width = clamp(remembered.width, minimumSize.width, best.width);
  const height = clamp(remembered.height, minimumSize.height, best.height);
  return {
    x: Math.round(clamp(remembered.x, best.x, best.x + best.width - width)),
    y: Math.round(clamp(remembered.y, best.y, best.y + best.height - height)),
    width: Math.round(width),
    height: Math.round(height),
  };
}
