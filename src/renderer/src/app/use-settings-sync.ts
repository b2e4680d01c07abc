import { useEffect, useState } from 'react';
import { toAppError } from '#shared/errors.ts';
import { settingKeys } from '#shared/settings/settings.ts';
import { useLink, useLinkState } from '../connection/link-context.ts';
import { useAlertsStore } from '../stores/alerts-store.ts';
import { useUiStore } from '../stores/ui-store.ts';

/** Keeps the settings of this page and those of the host in step. */
export function useSettingsSync(): void {
  const link = useLink();
  const connected = useLinkState().status === 'connected';
  const hosted = useUiStore((state) => state.hosted);
  const unconfirmed = useUiStore((state) => state.unconfirmed);
  const [sending, setSending] = useState(false);
  useEffect(
    () => link.subscribe('settings.watch', {}, { onMessage: (stored) => useUiStore.getState().receive(stored) }),
    [link],
  );
  useEffect(() => {
    const key = settingKeys.find((candidate) => unconfirmed[candidate] !== undefined);
    // One at a time: while a column is dragged, only its latest width is sent next.
    if (!connected || hosted === null || key === undefined || sending) return;
    const value = unconfirmed[key];
    const { receive, settle } = useUiStore.getState();
    const { fail } = useAlertsStore.getState();
    setSending(true);
    link
      .call('settings.set', { key, value })
      .then(
        (stored) => {
          receive(stored);
          settle(key, value);
          if (key === 'rules') fail(null);
        },
        (thrown: unknown) => {
          const error = toAppError(thrown);
          if (error.code === 'disconnected') return; // sent again with the next connection
          settle(key, value);
          if (key === 'rules') fail(error);
        },
      )
      .finally(() => setSending(false));
  }, [link, connected, hosted, unconfirmed, sending]);
}
