import { cellValue, type Cell } from '../common/number-cell.tsx';
import type { Matrices, MatrixRow } from '../common/matrix-editor.tsx';

/** Everything that the pane asks for. */
export interface BankersForm {
  readonly table: Matrices;
  readonly requests: readonly { readonly process: string; readonly amounts: readonly number[] }[];
}

const row = (allocation: readonly number[], max: readonly number[]): MatrixRow => ({ allocation, max });

/** Examples that each show one thing; the first is that of Silberschatz et al. */
export const bankersPresets = {
  book: {
    table: {
      available: [3, 3, 2],
      rows: [
        row([0, 1, 0], [7, 5, 3]),
        row([2, 0, 0], [3, 2, 2]),
        row([3, 0, 2], [9, 0, 2]),
        row([2, 1, 1], [2, 2, 2]),
        row([0, 0, 2], [4, 3, 3]),
      ],
    },
    requests: [
      { process: 'P1', amounts: [1, 0, 2] },
      { process: 'P4', amounts: [3, 3, 0] },
      { process: 'P0', amounts: [0, 2, 0] },
    ],
  },
  tight: { table: { available: [1], rows: [row([3], [9]), row([2], [4]), row([4], [7])] }, requests: [] },
  one: {
    table: { available: [3], rows: [row([3], [9]), row([2], [4]), row([2], [7])] },
    requests: [
      { process: 'P0', amounts: [1] },
      { process: 'P1', amounts: [2] },
    ],
  },
} satisfies Readonly<Record<string, BankersForm>>;

const values = (cells: readonly Cell[] | undefined): readonly (number | undefined)[] => (cells ?? []).map(cellValue);

/** The input as the simulator takes it. */
export function bankersRequest({ table, requests }: BankersForm): object {
  return {
    available: values(table.available),
    processes: table.rows.map((one) => ({ allocation: values(one['allocation']), max: values(one['max']) })),
    ...(requests.length === 0 ? {} : { requests }),
  };
}

/** What a process may still ask for; null where a cell is empty. */
export function needOf(one: MatrixRow): readonly (number | null)[] {
  return (one['max'] ?? []).map((max, kind) => {
    const held = one['allocation']?.[kind] ?? '';
    return max === '' || held === '' ? null : max - held;
  });
}
