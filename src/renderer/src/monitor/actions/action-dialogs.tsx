import { useProcessStore } from '../../stores/process-store.ts';
import { AffinityDialog } from './affinity-dialog.tsx';
import { EndDialog } from './end-dialog.tsx';
import { NiceDialog } from './nice-dialog.tsx';
import { SignalDialog } from './signal-dialog.tsx';
import type { ActionRequest } from './use-actions.ts';
import { useAdjust } from './use-adjust.ts';
import { useSignal } from './use-signal.ts';

const noProcessors: readonly number[] = [];

/** The dialog of the action that was asked for. */
export function ActionDialogs({ request, onClose }: { readonly request: ActionRequest; readonly onClose: () => void }) {
  const processors = useProcessStore((state) => state.host?.processors ?? noProcessors);
  const send = useSignal();
  const { renice, setAffinity } = useAdjust();
  const { targets } = request;
  const andClose =
    <T,>(act: (value: T) => void) =>
    (value: T): void => {
      act(value);
      onClose();
    };
  switch (request.kind) {
    case 'end':
      return (
        <EndDialog
          key={request.signal}
          targets={targets}
          tree={request.tree}
          signal={request.signal}
          onClose={onClose}
          onConfirm={andClose((name) => send(targets, name, request.tree))}
        />
      );
    case 'signal':
      return <SignalDialog targets={targets} onClose={onClose} onConfirm={andClose((name) => send(targets, name))} />;
    case 'nice':
      return <NiceDialog targets={targets} onClose={onClose} onConfirm={andClose((nice) => renice(targets, nice))} />;
    case 'affinity':
      return (
        <AffinityDialog
          targets={targets}
          processors={processors}
          onClose={onClose}
          onConfirm={andClose((chosen) => setAffinity(targets, chosen))}
        />
      );
  }
}
