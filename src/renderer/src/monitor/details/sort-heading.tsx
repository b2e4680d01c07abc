import { Table, UnstyledButton } from '@mantine/core';

/** By which column a list is sorted; null leaves it in its own order. */
export interface SortState {
  readonly title: string | null;
  readonly descending: boolean;
}

interface Props {
  readonly title: string;
  readonly numeric: boolean;
  readonly sortable: boolean;
  readonly width?: number | string | undefined;
  readonly state: SortState;
  readonly onSort: (state: SortState) => void;
}

/** The heading of a column; clicking it sorts up (figures: down first), then the other way, then not at all. */
export function SortHeading({ title, numeric, sortable, width, state, onSort }: Props) {
  const align = numeric ? 'right' : 'left';
  if (!sortable)
    return (
      <Table.Th ta={align} w={width}>
        {title}
      </Table.Th>
    );
  const active = state.title === title;
  const next = !active
    ? { title, descending: numeric }
    : state.descending === numeric
      ? { title, descending: !numeric }
      : { title: null, descending: false };
  return (
    <Table.Th ta={align} w={width} aria-sort={active ? (state.descending ? 'descending' : 'ascending') : 'none'}>
      <UnstyledButton fz="xs" fw={700} style={{ whiteSpace: 'nowrap' }} onClick={() => onSort(next)}>
        {title} <span aria-hidden>{active ? (state.descending ? '↓' : '↑') : '↕'}</span>
      </UnstyledButton>
    </Table.Th>
  );
}
