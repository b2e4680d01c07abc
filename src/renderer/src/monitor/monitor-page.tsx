import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { identityKey, type ProcessRow } from '#shared/model/process.ts';
import type { LiveTable } from '#shared/table/live-table.ts';
import type { OrderedRow } from '#shared/table/process-order.ts';
import { EmptyState } from '../common/empty-state.tsx';
import { ErrorNotice } from '../common/error-notice.tsx';
import { useProcessStore } from '../stores/process-store.ts';
import { useTableStore } from '../stores/table-store.ts';
import { useTimeStore } from '../stores/time-store.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { ActionDialogs } from './actions/action-dialogs.tsx';
import { DetailsDrawer } from './details/details-drawer.tsx';
import { useFieldContext } from './details/use-field-context.ts';
import classes from './monitor-page.module.css';
import { MonitorToolbar } from './monitor-toolbar.tsx';
import { ProcessTable } from './table/process-table.tsx';
import { RowMenu } from './actions/row-menu.tsx';
import { ScopeBar } from './filter/scope-bar.tsx';
import { SelectionBar } from './actions/selection-bar.tsx';
import { StatusBar } from './status-bar.tsx';
import { SummaryStrip } from './summary/summary-strip.tsx';
import { useActions } from './actions/use-actions.ts';
import { useSelectedRows } from './actions/use-selected-rows.ts';
import { useOrder } from './table/use-order.ts';

interface OpenMenu {
  readonly targets: readonly ProcessRow[];
  readonly at: { readonly x: number; readonly y: number };
}

/** The number of matching processes in a row. A group counts its members, which are not counted again below it. */
function countOf(place: OrderedRow, table: LiveTable | null): number {
  if (place.members !== null)
    return place.group !== null && place.expanded ? 0 : place.members.filter((key) => !table?.gone.has(key)).length;
  return place.matched && !table?.gone.has(place.key) ? 1 : 0;
}

/** Shown where the table has no rows: why it has none. */
function TablePlaceholder({ sampled }: { readonly sampled: boolean }) {
  const t = useTranslate();
  const error = useProcessStore((state) => state.error);
  const inPast = useTimeStore(({ past }) => past !== null);
  const { filter, scope } = useTableStore();
  if (error) return <ErrorNotice error={error} />;
  if (!sampled) return <EmptyState title={t(inPast ? 'time.reading' : 'monitor.waiting')} />;
  if (scope !== null && filter === '') return <EmptyState title={t('scope.gone')} help={t('scope.goneHelp')} />;
  return <EmptyState title={t('monitor.none', { filter })} help={t('monitor.noneHelp')} />;
}

/** The monitor: the machine at a glance, and every process; `embedded` in a page that has a title of its own. */
export function MonitorPage({ embedded = false }: { readonly embedded?: boolean }) {
  const t = useTranslate();
  const { table: live, frozen, stale, select, pause } = useProcessStore();
  const inPast = useTimeStore(({ past }) => past !== null);
  const { sort, tree, grouping } = useUiStore();
  const { filter, scope, toggledKeys, setFilter, setScope } = useTableStore();
  const [inUse, setInUse] = useState(false);
  const [columnMenu, setColumnMenu] = useState(false);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [detailsOf, setDetailsOf] = useState<ProcessRow | null>(null);
  const { request, close, act } = useActions();
  // Ticks, typing and sorting render in a deferred task, so that input is never blocked.
  const flowing = useDeferredValue(live);
  const table = frozen ?? flowing; // a pause holds at once: what flows is changed in place
  const rule = useMemo(
    () => ({ sort, tree, grouping, toggledKeys, root: scope?.key ?? null, filter }),
    [sort, tree, grouping, toggledKeys, scope, filter],
  );
  const shownRule = useDeferredValue(rule);
  const held = inUse || columnMenu || menu !== null || request !== null || detailsOf !== null;
  const order = useOrder({ table, ...shownRule, held });
  const context = useFieldContext();
  const targets = useSelectedRows(table);
  const shown = useMemo(() => order.rows.reduce((sum, place) => sum + countOf(place, table), 0), [order.rows, table]);

  const clear = (): void => {
    if (filter === '') {
      select(null);
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); // the order is free again
    } else setFilter('');
  };
  const openDetails = (row: ProcessRow): void => {
    select(identityKey(row));
    setDetailsOf(row);
  };
  const openMenu = (key: string, at: OpenMenu['at']): void => {
    // The selection has just changed; this render does not have it yet.
    const { selectedKeys } = useProcessStore.getState();
    const rows = [...selectedKeys].flatMap((one) => table?.rows.get(one) ?? []);
    const row = table?.rows.get(key);
    if (rows.length > 0) setMenu({ targets: rows, at });
    else if (row) setMenu({ targets: [row], at });
  };

  return (
    <div className={classes['page']}>
      {embedded ? null : <h1 className="visually-hidden">{t('place.monitor')}</h1>}
      <SummaryStrip />
      <MonitorToolbar
        problem={order.problem}
        paused={frozen !== null}
        canPause={!inPast}
        onPause={pause}
        onColumnMenu={setColumnMenu}
      />
      <ScopeBar />
      <div className={classes['middle']}>
        {table && order.rows.length > 0 ? (
          <ProcessTable
            table={table}
            rows={order.rows}
            tree={shownRule.tree || shownRule.root !== null}
            grouping={shownRule.root === null ? shownRule.grouping : null}
            stale={stale}
            context={context}
            onOpen={(key) => {
              const row = table.rows.get(key);
              if (row) openDetails(row);
            }}
            onTerminate={() => act('end', targets)}
            onMenu={openMenu}
            onClear={clear}
            onUse={setInUse}
          />
        ) : (
          <div className={classes['instead']}>
            <TablePlaceholder sampled={table !== null} />
          </div>
        )}
        {targets.length > 1 ? (
          <SelectionBar targets={targets} onAct={(action) => act(action, targets)} onClear={() => select(null)} />
        ) : null}
      </div>
      <StatusBar shown={shown} held={held && frozen === null} />
      {menu ? (
        <RowMenu
          targets={menu.targets}
          at={menu.at}
          onClose={() => setMenu(null)}
          onDetails={openDetails}
          onScope={(row) => setScope({ key: identityKey(row), name: `${row.name} ${row.pid}` })}
          onAct={(action) => act(action, menu.targets)}
        />
      ) : null}
      {request ? <ActionDialogs request={request} onClose={close} /> : null}
      {detailsOf ? (
        <DetailsDrawer
          key={identityKey(detailsOf)}
          row={detailsOf}
          context={context}
          onClose={() => setDetailsOf(null)}
          onOpen={openDetails}
        />
      ) : null}
    </div>
  );
}
