import { UnstyledButton } from '@mantine/core';

/** By which column a list is sorted; null leaves it in its own order. */
export interface SortState {
  readonly title: string | null;
  readonly descending: boolean;
}

interface Props {
  readonly title: string;
  readonly numeric: boolean;
  readonly sortable: boolean;
  readonly state: SortState;
  readonly onSort: (state: SortState) => void;
}

const arrows = { descending: '↓', ascending: '↑' } as const;

/** After its first direction a column is sorted the other way, then not at all. */
function nextSort(
  state: SortState | null,
  { title, numeric }: { readonly title: string; readonly numeric: boolean },
): SortState {
  if (state === null) return { title, descending: numeric };
  return state.descending === numeric ? { title, descending: !numeric } : { title: null, descending: false };
}

/** The heading of a column; clicking it sorts up (figures: down first), then the other way, then not at all. */
export function SortHeading({ title, numeric, sortable, state, onSort }: Props) {
  if (!sortable)
    return (
      <span role="columnheader" data-numeric={numeric}>
        {title}
      </span>
    );
  const active = state.title === title;
  const next = nextSort(active ? state : null, { title, numeric });
  const direction = state.descending ? 'descending' : 'ascending';
  return (
    <span role="columnheader" data-numeric={numeric} aria-sort={active ? direction : 'none'}>
      <UnstyledButton fz="xs" fw={700} style={{ whiteSpace: 'nowrap' }} onClick={() => onSort(next)}>
        {title} <span aria-hidden>{active ? arrows[direction] : '↕'}</span>
      </UnstyledButton>
    </span>
  );
}
