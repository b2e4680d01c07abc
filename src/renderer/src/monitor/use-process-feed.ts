import { useEffect, useMemo } from 'react';
import type { ProcessTick } from '#shared/model/delta.ts';
import { extrasOf, rowExtras, type RowExtra } from '#shared/model/fields.ts';
import { rowFilter } from '#shared/table/row-filter.ts';
import { usePageVisible } from '../common/use-page-visible.ts';
import { useLink, useLinkState } from '../connection/link-context.ts';
import { useProcessStore } from '../stores/process-store.ts';
import { useTableStore } from '../stores/table-store.ts';
import { useTimeStore } from '../stores/time-store.ts';
import { useUiStore } from '../stores/ui-store.ts';

/** The sample interval while the page is hidden, in ms. */
export const hiddenIntervalMs = 10_000;
const hiddenTicks = 6;

/** The extras that something on the screen needs: a column, the sort rule, the grouping, the filter. */
export function useExtras(): readonly RowExtra[] {
  // As text, so that components render again only when the need changes, not with every keystroke or dragged column.
  const bySettings = useUiStore(({ columns, sort, grouping }) =>
    extrasOf([...columns, sort.field, ...(grouping === 'container' ? ['cgroup'] : [])]).join(),
  );
  const byFilter = useTableStore(({ filter }) => extrasOf(rowFilter(filter).fields).join());
  const needed = rowExtras.filter((extra) => `${bySettings},${byFilter}`.split(',').includes(extra)).join();
  return useMemo(() => (needed === '' ? [] : (needed.split(',') as RowExtra[])), [needed]);
}

/** Fills the process store with live ticks while the page is visible; `usePastFeed` does it for the past. */
export function useProcessFeed({ watching }: { readonly watching: boolean }): void {
  const link = useLink();
  const status = useLinkState().status;
  const chosenMs = useUiStore((state) => state.intervalMs);
  const manual = useUiStore((state) => state.manual);
  const extras = useExtras();
  const visible = usePageVisible();
  const live = useTimeStore(({ past }) => past === null);
  const sampling = watching && !manual && live;
  const slow = sampling && !visible && chosenMs < hiddenIntervalMs;
  const intervalMs = slow ? hiddenIntervalMs : chosenMs;
  useEffect(() => {
    if (!sampling) return;
    let first = true;
    let over = false;
    // While hidden, ticks are kept, and rendered once a minute or when the page becomes visible.
    const waiting: { readonly tick: ProcessTick; readonly first: boolean; readonly nowMs: number }[] = [];
    const show = (): void => {
      for (const { tick, ...at } of waiting.splice(0)) useProcessStore.getState().receive(tick, at);
    };
    const stop = link.subscribe(
      'processes.watch',
      { intervalMs, extras: [...extras] },
      {
        onStart: () => {
          first = true;
        },
        onMessage: (tick) => {
          if (over) return;
          waiting.push({ tick, first, nowMs: Date.now() });
          first = false;
          if (!slow || waiting.length >= hiddenTicks) show();
        },
        onEnd: (error) => {
          show();
          useProcessStore.getState().fail(error);
        },
      },
    );
    return () => {
      over = true;
      show();
      // After the next one has begun: without any watcher the sampler would forget what it measures CPU use from.
      setTimeout(stop);
    };
  }, [link, intervalMs, extras, sampling, slow]);
  useEffect(() => {
    if (!slow) return;
    const fromMs = Date.now();
    return () => useProcessStore.getState().setSlowed({ fromMs, toMs: Date.now() });
  }, [slow]);
  useEffect(() => {
    if (!watching || !visible) return;
    // Marks end between ticks, too.
    const timer = setInterval(() => useProcessStore.getState().sweep(Date.now()), 500);
    return () => clearInterval(timer);
  }, [watching, visible]);
  useEffect(() => (watching ? () => useProcessStore.getState().markStale() : undefined), [watching]);
  useEffect(() => {
    if (status === 'disconnected') useProcessStore.getState().markStale();
    if (status !== 'connected') return;
    link.call('host.info', {}).then(useProcessStore.getState().setHost, () => {}); // the watch reports a failing host
  }, [link, status]);
}
