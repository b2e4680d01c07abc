import { rgbOf } from './colours.ts';

/** A picture of columns that are a pixel wide, each split into colours from top to bottom. */
export interface ColumnStrip {
  /** Sets a column: the weight of each colour is its share of the height; none leaves it transparent. */
  readonly set: (column: number, weights: Float64Array) => void;
  /** Draws it in a rectangle, and begins a new one. */
  readonly flush: (context: CanvasRenderingContext2D, x: number, y: number, width: number, height: number) => void;
}

/** Writes pixels, since a rectangle for each state in each of a thousand columns would cost a frame by itself. */
export function createColumnStrip(
  { columns, rows }: { readonly columns: number; readonly rows: number },
  colours: readonly string[],
): ColumnStrip {
  const canvas = new OffscreenCanvas(columns, rows);
  const pen = canvas.getContext('2d');
  const image = new ImageData(columns, rows);
  const { data } = image;
  const rgb = Float64Array.from(colours.flatMap((colour) => [0, 1, 2].map((part) => rgbOf(colour)[part] ?? 0)));
  const plain = Uint32Array.from(colours, (_, kind) => {
    const pixel = Uint8ClampedArray.of(rgb[kind * 3] ?? 0, rgb[kind * 3 + 1] ?? 0, rgb[kind * 3 + 2] ?? 0, 255);
    return new Uint32Array(pixel.buffer)[0] ?? 0;
  });
  const pixels = new Uint32Array(data.buffer);
  const mixed = new Float64Array(3);
  let isEmpty = true;
  const add = (kind: number, share: number): void => {
    for (let part = 0; part < 3; part += 1) mixed[part]! += share * (rgb[kind * 3 + part] ?? 0);
  };
  const write = (column: number, row: number): void => {
    const at = (row * columns + column) * 4;
    data[at] = mixed[0]!;
    data[at + 1] = mixed[1]!;
    data[at + 2] = mixed[2]!;
    data[at + 3] = 255;
    mixed.fill(0);
  };
  return {
    set: (column, weights) => {
      if (column >= columns) return;
      let sum = 0;
      for (let kind = 0; kind < weights.length; kind += 1) sum += weights[kind] ?? 0;
      if (sum <= 0) return;
      isEmpty = false;
      let row = 0;
      let filled = 0;
      for (let kind = 0; kind < weights.length; kind += 1) {
        const weight = weights[kind] ?? 0;
        if (weight <= 0) continue;
        let left = (weight / sum) * rows;
        // A pixel that several colours share is their mixture.
        while (left > 0 && row < rows) {
          if (filled === 0 && left >= 1) {
            pixels[row * columns + column] = plain[kind] ?? 0;
            row += 1;
            left -= 1;
            continue;
          }
          const share = Math.min(left, 1 - filled);
          add(kind, share);
          left -= share;
          filled += share;
          if (filled < 1 - 1e-9) continue;
          write(column, row);
          row += 1;
          filled = 0;
        }
      }
      if (row < rows && filled > 0) write(column, row);
    },
    flush: (context, x, y, width, height) => {
      if (isEmpty || !pen) return;
      pen.putImageData(image, 0, 0);
      context.imageSmoothingEnabled = false;
      context.drawImage(canvas, x, y, width, height);
      data.fill(0);
      isEmpty = true;
    },
  };
}
