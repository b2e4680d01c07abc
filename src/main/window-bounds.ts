/** A rectangle in device-independent pixels. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where a window was, and whether it filled its display then. */
export interface WindowState extends Bounds {
  readonly isMaximized: boolean;
}

const defaultSize = { width: 1280, height: 820 } as const;
export const minimumSize = { width: 720, height: 480 } as const;

/** Reads what was remembered of a window; anything unexpected counts as nothing remembered. */
export function parseWindowState(text: string): WindowState | null {
  try {
    const { x, y, width, height, isMaximized } = JSON.parse(text) as Partial<Record<keyof WindowState, unknown>>;
    const numbers = [x, y, width, height];
    if (!numbers.every((n): n is number => typeof n === 'number' && Number.isFinite(n))) return null;
    const [left = 0, top = 0, w = 0, h = 0] = numbers;
    return { x: left, y: top, width: w, height: h, isMaximized: isMaximized === true };
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

/** A size that fits into a display; a window smaller than the minimum could not be used. */
const sizeWithin = (size: Pick<Bounds, 'width' | 'height'>, area: Bounds): Pick<Bounds, 'width' | 'height'> => ({
  width: Math.round(clamp(size.width, minimumSize.width, area.width)),
  height: Math.round(clamp(size.height, minimumSize.height, area.height)),
});

/**
 * Where a window may appear: the remembered place moved and shrunk into the display it mostly covers. On a display that
 * is no longer there it would be unreachable: then it is centred on the first one, as at the first start.
 */
export function placeWindow(
  remembered: Bounds | null,
  workAreas: readonly Bounds[],
): Bounds | Pick<Bounds, 'width' | 'height'> {
  const [first] = workAreas;
  const best = remembered && workAreas.toSorted((a, b) => overlap(b, remembered) - overlap(a, remembered))[0];
  if (!remembered || !best || overlap(best, remembered) === 0)
    return first ? sizeWithin(defaultSize, first) : defaultSize;
  const { width, height } = sizeWithin(remembered, best);
  return {
    x: Math.round(clamp(remembered.x, best.x, best.x + best.width - width)),
    y: Math.round(clamp(remembered.y, best.y, best.y + best.height - height)),
    width,
    height,
  };
}
