import { useMemo, useState } from 'react';
import type { AppError } from '#shared/errors.ts';
import type { LiveTable } from '#shared/view/live-table.ts';
import { flatOrder, heldOrder, treeOrder, type OrderedRow, type SortRule } from '#shared/view/process-order.ts';
import { rowFilter, type RowFilter } from '#shared/view/row-filter.ts';

interface Wanted {
  readonly table: LiveTable | null;
  readonly sort: SortRule;
  readonly tree: boolean;
  readonly collapsed: ReadonlySet<string>;
  readonly filter: string;
  /** True while rows must keep their places. */
  readonly held: boolean;
}

interface Rule {
  readonly filter: RowFilter;
  readonly sort: SortRule;
  readonly tree: boolean;
  readonly collapsed: ReadonlySet<string>;
}

interface Order {
  readonly rows: readonly OrderedRow[];
  readonly problem: AppError | null;
}

interface Basis {
  readonly table: LiveTable | null;
  readonly rule: Rule;
  readonly held: boolean;
}

function orderBy(table: LiveTable, { filter: { test }, sort, tree, collapsed }: Rule): readonly OrderedRow[] {
  return tree ? treeOrder(table.rows, { sort, test, collapsed }) : flatOrder(table.rows, { sort, test });
}

/** The rows in order. What a person asks for (sorting, filter, tree) is done at once even while rows are held. */
export function useOrder({ table, sort, tree, collapsed, filter, held }: Wanted): Order {
  const rule = useMemo<Rule>(() => ({ filter: rowFilter(filter), sort, tree, collapsed }), [filter, sort, tree, collapsed]);
  const [last, setLast] = useState<{ readonly basis: Basis | null; readonly rows: readonly OrderedRow[] }>({ basis: null, rows: [] });
  const { problem } = rule.filter;
  if (last.basis?.table === table && last.basis.rule === rule && last.basis.held === held) return { rows: last.rows, problem };
  const next = table ? orderBy(table, rule) : [];
  const rows = held && last.basis?.rule === rule ? heldOrder(last.rows, next) : next;
  setLast({ basis: { table, rule, held }, rows });
  return { rows, problem };
}
