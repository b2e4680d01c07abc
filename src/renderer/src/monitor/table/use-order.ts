import { useMemo, useState } from 'react';
import type { AppError } from '#shared/errors.ts';
import { groupOrder, type Grouping } from '#shared/table/group-order.ts';
import type { LiveTable } from '#shared/table/live-table.ts';
import { flatOrder, heldOrder, type OrderedRow } from '#shared/table/process-order.ts';
import { rowFilter, type RowFilter } from '#shared/table/row-filter.ts';
import type { SortRule } from '#shared/table/sort-values.ts';
import { treeOrder } from '#shared/table/tree-order.ts';

interface OrderRequest {
  readonly table: LiveTable | null;
  readonly sort: SortRule;
  readonly tree: boolean;
  readonly grouping: Grouping | null;
  /** Folded subtrees and opened groups. */
  readonly toggledKeys: ReadonlySet<string>;
  /** The process that is shown with its descendants only. */
  readonly root: string | null;
  readonly filter: string;
  /** True while rows must keep their places. */
  readonly held: boolean;
}

type Rule = Pick<OrderRequest, 'sort' | 'tree' | 'grouping' | 'toggledKeys' | 'root'> & { readonly filter: RowFilter };

interface Order {
  readonly rows: readonly OrderedRow[];
  readonly problem: AppError | null;
}

interface Basis {
  readonly table: LiveTable | null;
  readonly rule: Rule;
  readonly held: boolean;
}

function orderBy(table: LiveTable, { filter, sort, tree, grouping, toggledKeys, root }: Rule): readonly OrderedRow[] {
  const nowMs = Date.parse(table.time);
  const test: Parameters<typeof flatOrder>[1]['test'] = (row) => filter.test(row, nowMs);
  if (tree || root !== null) return treeOrder(table.rows, { sort, test, collapsed: toggledKeys, root });
  return grouping === null
    ? flatOrder(table.rows, { sort, test })
    : groupOrder(table.rows, { sort, test, by: grouping, opened: toggledKeys });
}

/** The rows in order. Sorting, filter and tree apply at once, even while rows are held. */
export function useOrder({ table, sort, tree, grouping, toggledKeys, root, filter, held }: OrderRequest): Order {
  const rule = useMemo<Rule>(
    () => ({ filter: rowFilter(filter), sort, tree, grouping, toggledKeys, root }),
    [filter, sort, tree, grouping, toggledKeys, root],
  );
  const [last, setLast] = useState<{ readonly basis: Basis | null; readonly rows: readonly OrderedRow[] }>({
    basis: null,
    rows: [],
  });
  const { problem } = rule.filter;
  if (last.basis?.table === table && last.basis.rule === rule && last.basis.held === held)
    return { rows: last.rows, problem };
  const next = table ? orderBy(table, rule) : [];
  const rows = held && last.basis?.rule === rule ? heldOrder(last.rows, next) : next;
  setLast({ basis: { table, rule, held }, rows });
  return { rows, problem };
}
