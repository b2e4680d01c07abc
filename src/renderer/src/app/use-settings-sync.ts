import { useEffect } from 'react';
import type { Dispose } from '#shared/disposable.ts';
import { toAppError } from '#shared/errors.ts';
import { settingKeys } from '#shared/settings/settings.ts';
import { useLink } from '../connection/link-context.ts';
import type { Link } from '../connection/link.ts';
import { useAlertsStore } from '../stores/alerts-store.ts';
import { useUiStore } from '../stores/ui-store.ts';

/** Follows the settings of the host and sends it what is changed here; returns what ends that. */
function syncSettings(link: Link): Dispose {
  let sending = false;
  const sendNext = (): void => {
    const { hosted, unconfirmed, receive, settle } = useUiStore.getState();
    const { fail } = useAlertsStore.getState();
    const key = settingKeys.find((candidate) => unconfirmed[candidate] !== undefined);
    // One at a time: while a column is dragged, only its latest width is sent next.
    if (link.state().status !== 'connected' || hosted === null || key === undefined || sending) return;
    const value = unconfirmed[key];
    sending = true;
    link.call('settings.set', { key, value }).then(
      (stored) => {
        if (key === 'rules') fail(null);
        receive(stored);
        settle(key, value);
        sending = false;
        sendNext();
      },
      (thrown: unknown) => {
        const error = toAppError(thrown);
        const isLost = error.code === 'disconnected'; // sent again with the next connection
        if (!isLost) settle(key, value);
        if (!isLost && key === 'rules') fail(error);
        sending = false;
        if (!isLost) sendNext();
      },
    );
  };
  const stops = [
    link.subscribe('settings.watch', {}, { onMessage: (stored) => useUiStore.getState().receive(stored) }),
    link.onState(sendNext),
    useUiStore.subscribe(sendNext),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** Keeps the settings of this page and those of the host in step. */
export function useSettingsSync(): void {
  const link = useLink();
  useEffect(() => syncSettings(link), [link]);
}
