import { useEffect, useState } from 'react';
import { useLink, useLinkState } from '../connection/link-context.ts';
import { useProcessStore } from '../stores/process-store.ts';
import { useUiStore } from '../stores/ui-store.ts';

const hiddenGraceMs = 5000;

/** False once the page has been hidden for a while. */
function usePageVisible(): boolean {
  const [visible, setVisible] = useState(!document.hidden);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const onChange = (): void => {
      clearTimeout(timer);
      if (document.hidden) timer = setTimeout(() => setVisible(false), hiddenGraceMs);
      else setVisible(true);
    };
    document.addEventListener('visibilitychange', onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onChange);
    };
  }, []);
  return visible;
}

/** Fills the process store while somebody can see it. */
export function useProcessFeed({ watching }: { readonly watching: boolean }): void {
  const link = useLink();
  const status = useLinkState().status;
  const intervalMs = useUiStore((state) => state.intervalMs);
  const visible = usePageVisible();
  useEffect(() => {
    if (!watching || !visible) return;
    const { take, sweep } = useProcessStore.getState();
    let first = true;
    const stop = link.subscribe('processes.watch', { intervalMs }, {
      onStart: () => { first = true; },
      onMessage: (tick) => {
        take(tick, { first, nowMs: Date.now() });
        first = false;
      },
      onEnd: (error) => useProcessStore.getState().fail(error),
    });
    // Marks end between ticks, too.
    const timer = setInterval(() => sweep(Date.now()), 500);
    return () => {
      stop();
      clearInterval(timer);
      useProcessStore.getState().markStale();
    };
  }, [link, intervalMs, watching, visible]);
  useEffect(() => {
    if (status === 'disconnected') useProcessStore.getState().markStale();
    if (status !== 'connected') return;
    link.call('host.info', {}).then(useProcessStore.getState().setHost, () => {}); // the watch tells of a failing host
  }, [link, status]);
}
