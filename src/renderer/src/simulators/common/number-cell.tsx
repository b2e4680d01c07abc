import { NumberInput } from '@mantine/core';

/** A number while it is typed; empty is not yet a number. */
export type Cell = number | '';

interface Props {
  readonly label: string;
  readonly value: Cell;
  readonly onChange: (value: Cell) => void;
  readonly min?: number;
  readonly max?: number;
  readonly invalid?: boolean;
  readonly width?: number;
}

/** A small field for a whole number in a table; the pane reports errors. */
export function NumberCell({ label, value, onChange, min = 0, max = 9999, invalid = false, width = 56 }: Props) {
  return (
    <NumberInput
      size="xs"
      w={width}
      aria-label={label}
      value={value}
      min={min}
      max={max}
      clampBehavior="none"
      allowDecimal={false}
      hideControls
      error={invalid}
      onChange={(next) => onChange(next === '' ? '' : Number(next))}
    />
  );
}

/** What a simulation is given for a cell: nothing while it is empty. */
export function cellValue(value: Cell): number | undefined {
  return value === '' ? undefined : value;
}
