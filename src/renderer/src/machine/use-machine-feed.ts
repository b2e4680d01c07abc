import { useDocumentVisibility } from '@mantine/hooks';
import { useEffect } from 'react';
import { useLink } from '../connection/link-context.ts';
import { useMachineStore } from '../stores/machine-store.ts';
import { useProcessStore } from '../stores/process-store.ts';
import { useTimeStore } from '../stores/time-store.ts';

const intervalMs = 1000;

/** Fills the machine store while the page is visible and `watching`; states come with the process feed. */
export function useMachineFeed({ watching }: { readonly watching: boolean }): void {
  const link = useLink();
  const visible = useDocumentVisibility() === 'visible';
  useEffect(() => {
    if (!watching || !visible) return;
    const { receive, fail } = useMachineStore.getState();
    return link.subscribe('machine.watch', { intervalMs }, { onMessage: receive, onEnd: fail });
  }, [link, watching, visible]);
  useEffect(
    () =>
      useProcessStore.subscribe(({ table }, { table: before }) => {
        if (useTimeStore.getState().past === null && table && table.time !== before?.time)
          useMachineStore.getState().takeStates(table.time, table.summary.states);
      }),
    [],
  );
}
