import type { Matrices, MatrixRow } from '../common/matrix-editor.tsx';
import { cellValue } from '../common/number-cell.tsx';

/** Everything that the pane asks for. */
export interface DetectionForm {
  readonly table: Matrices;
}

const row = (allocation: readonly number[], request: readonly number[]): MatrixRow => ({ allocation, request });
const book = (lastOfP2: number): DetectionForm => ({
  table: {
    available: [0, 0, 0],
    rows: [
      row([0, 1, 0], [0, 0, 0]),
      row([2, 0, 0], [2, 0, 2]),
      row([3, 0, 3], [0, 0, lastOfP2]),
      row([2, 1, 1], [1, 0, 0]),
      row([0, 0, 2], [0, 0, 2]),
    ],
  },
});

/** Examples that each show one thing; the first two are those of Silberschatz et al. */
export const detectionPresets = {
  ring: { table: { available: [0, 0], rows: [row([1, 0], [0, 1]), row([0, 1], [1, 0]), row([0, 0], [1, 0])] } },
  knot: { table: { available: [0, 0], rows: [row([1, 0], [0, 1]), row([0, 1], [1, 0]), row([1, 0], [0, 0])] } },
  book: book(0),
  deadlock: book(1),
} satisfies Readonly<Record<string, DetectionForm>>;

/** The input as the simulator takes it. */
export function detectionRequest({ table }: DetectionForm): object {
  return {
    available: table.available.map(cellValue),
    processes: table.rows.map((one) => ({
      allocation: one['allocation']?.map(cellValue),
      request: one['request']?.map(cellValue),
    })),
  };
}
