import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcessRow, SignalName } from '#shared/model/process.ts';
import { subtree } from '#shared/view/process-tree.ts';
import { EmptyState } from '../common/empty-state.tsx';
import { ErrorNotice } from '../common/error-notice.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { useProcessStore } from '../stores/process-store.ts';
import { useUiStore } from '../stores/ui-store.ts';
import { DetailsDrawer } from './details/details-drawer.tsx';
import { EndDialog, endingSignals } from './end-dialog.tsx';
import classes from './monitor-page.module.css';
import { MonitorToolbar } from './monitor-toolbar.tsx';
import { ProcessTable } from './process-table.tsx';
import { RowMenu } from './row-menu.tsx';
import { StatusBar } from './status-bar.tsx';
import { SummaryStrip } from './summary-strip.tsx';
import { useOrder } from './use-order.ts';
import { useSignal } from './use-signal.ts';

interface OpenMenu {
  readonly row: ProcessRow;
  readonly at: { readonly x: number; readonly y: number };
}
interface Ending {
  readonly targets: readonly ProcessRow[];
  readonly tree: boolean;
  readonly signal: SignalName;
}

/** The monitor: the machine at a glance, and every process. */
export function MonitorPage() {
  const { t } = useTranslation();
  const format = useFormatter();
  const { host, table: live, frozen, selected, stale, error, select, pause } = useProcessStore();
  const { sort, tree, cpuBasis } = useUiStore();
  const [filter, setFilter] = useState('');
  const [collapsed, setCollapsed] = useState<ReadonlySet<string>>(new Set());
  const [attended, setAttended] = useState(false);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [ending, setEnding] = useState<Ending | null>(null);
  const [detailsOf, setDetailsOf] = useState<ProcessRow | null>(null);
  const signal = useSignal();
  const table = frozen ?? live;
  const held = attended || menu !== null || ending !== null || detailsOf !== null;
  const order = useOrder({ table, sort, tree, collapsed, filter, held });
  const context = useMemo(() => ({ format, basis: cpuBasis, cores: host?.cores ?? 1 }), [format, cpuBasis, host]);

  const withRow = (act: (row: ProcessRow) => void) => (key: string): void => {
    const row = table?.rows.get(key);
    if (row) act(row);
  };
  const fold = (key: string, expanded: boolean): void => {
    const next = new Set(collapsed);
    if (expanded) next.delete(key);
    else next.add(key);
    setCollapsed(next);
  };
  const confirmEnd = (name: SignalName): void => {
    if (ending) signal(ending.targets, name);
    setEnding(null);
  };
  const clear = (): void => {
    if (filter === '') {
      select(null);
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur(); // the order is free again
    }
    else setFilter('');
  };
  const openDetails = (row: ProcessRow): void => {
    select(`${row.pid}@${row.startTime}`);
    setDetailsOf(row);
  };

  return (
    <div className={classes['page']}>
      <h1 className="visually-hidden">{t('place.monitor')}</h1>
      <SummaryStrip />
      <MonitorToolbar filter={filter} problem={order.problem} paused={frozen !== null} onFilter={setFilter} onPause={pause} />
      {table && order.rows.length > 0 ? (
        <ProcessTable
          table={table}
          rows={order.rows}
          selected={selected}
          tree={tree}
          stale={stale}
          context={context}
          onSelect={select}
          onOpen={withRow(openDetails)}
          onTerminate={withRow((row) => setEnding({ targets: [row], tree: false, signal: 'SIGTERM' }))}
          onMenu={(key, at) => withRow((row) => setMenu({ row, at }))(key)}
          onFold={fold}
          onClear={clear}
          onAttend={setAttended}
        />
      ) : (
        <div className={classes['instead']}>
          {error ? <ErrorNotice error={error} /> : table ? <EmptyState title={t('monitor.none', { filter })} help={t('monitor.noneHelp')} /> : <EmptyState title={t('monitor.waiting')} />}
        </div>
      )}
      <StatusBar shown={order.rows.filter(({ key }) => !table?.gone.has(key)).length} held={held && frozen === null} />
      {menu ? (
        <RowMenu
          row={menu.row}
          at={menu.at}
          onClose={() => setMenu(null)}
          onDetails={() => openDetails(menu.row)}
          onSignal={(name) => (endingSignals.includes(name) ? setEnding({ targets: [menu.row], tree: false, signal: name }) : signal([menu.row], name))}
          onEndTree={() => setEnding({ targets: subtree(live?.rows ?? new Map(), menu.row), tree: true, signal: 'SIGTERM' })}
        />
      ) : null}
      {ending ? <EndDialog key={ending.signal} {...ending} onClose={() => setEnding(null)} onConfirm={confirmEnd} /> : null}
      {detailsOf ? <DetailsDrawer key={`${detailsOf.pid}@${detailsOf.startTime}`} row={detailsOf} context={context} onClose={() => setDetailsOf(null)} onOpen={openDetails} /> : null}
    </div>
  );
}
