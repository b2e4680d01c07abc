import { useEffect, useState } from 'react';
import type { RunListItem } from '#shared/contract/contract.ts';
import { useLink } from '../connection/link-context.ts';
import { useUiStore } from '../stores/ui-store.ts';

/** Adds the scenarios that have run to an end to those that the settings have as run. */
export function useRanScenarios(): void {
  const link = useLink();
  const hosted = useUiStore((state) => state.hosted);
  const [runs, setRuns] = useState<readonly RunListItem[]>([]);
  useEffect(() => link.subscribe('runs.watch', {}, { onMessage: setRuns }), [link]);
  useEffect(() => {
    if (hosted === null) return; // what is set before would replace what the host has
    const { ran, change } = useUiStore.getState();
    const ended = runs.filter(({ run }) => run.outcome !== null && run.outcome !== 'error');
    const all = [...new Set([...ran, ...ended.map(({ run }) => run.scenario)])];
    if (all.length > ran.length) change({ ran: all });
  }, [hosted, runs]);
}
