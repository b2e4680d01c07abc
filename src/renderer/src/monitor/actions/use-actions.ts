import { useState } from 'react';
import { identityKey, type ProcessRow, type SignalName } from '#shared/model/process.ts';
import { subtrees } from '#shared/table/process-tree.ts';
import { useProcessStore } from '../../stores/process-store.ts';
import { useToastStore } from '../../stores/toast-store.ts';
import { useSignal } from './use-signal.ts';
import { useActionsDisabledReason } from './use-actions-disabled-reason.ts';

/** What can be done with processes. */
export type Action =
  | 'end'
  | 'kill'
  | 'stop'
  | 'continue'
  | 'endTree'
  | 'stopTree'
  | 'continueTree'
  | 'signal'
  | 'nice'
  | 'affinity';

/** An action that asks for confirmation, with its targets as they were when it was requested. */
export type ActionRequest = { readonly targets: readonly ProcessRow[] } & (
  | { readonly kind: 'end'; readonly tree: boolean; readonly signal: SignalName }
  | { readonly kind: 'signal' | 'nice' | 'affinity' }
);

interface Actions {
  readonly request: ActionRequest | null;
  readonly close: () => void;
  readonly act: (action: Action, targets: readonly ProcessRow[]) => void;
}

/** Runs reversible actions at once and asks before the others. */
export function useActions(): Actions {
  const [request, setRequest] = useState<ActionRequest | null>(null);
  const signal = useSignal();
  const disabledReason = useActionsDisabledReason();
  const show = useToastStore((state) => state.show);
  const act = (action: Action, targets: readonly ProcessRow[]): void => {
    if (targets.length === 0) return;
    // By a key: the buttons are disabled.
    if (disabledReason !== null) return show({ tone: 'plain', title: disabledReason, lines: [] });
    const withDescendants = (): readonly ProcessRow[] => {
      const table = useProcessStore.getState().table;
      return subtrees(table?.rows ?? new Map(), targets).filter((row) => !table?.gone.has(identityKey(row)));
    };
    switch (action) {
      case 'end':
        return setRequest({ kind: 'end', targets, tree: false, signal: 'SIGTERM' });
      case 'kill':
        return setRequest({ kind: 'end', targets, tree: false, signal: 'SIGKILL' });
      case 'endTree':
        return setRequest({ kind: 'end', targets: withDescendants(), tree: true, signal: 'SIGTERM' });
      case 'stop':
        return signal(targets, 'SIGSTOP');
      case 'continue':
        return signal(targets, 'SIGCONT');
      // Parents first, or one could start new children behind our back.
      case 'stopTree':
        return signal(withDescendants().toReversed(), 'SIGSTOP');
      case 'continueTree':
        return signal(withDescendants(), 'SIGCONT');
      default:
        return setRequest({ kind: action, targets });
    }
  };
  return { request, close: () => setRequest(null), act };
}
