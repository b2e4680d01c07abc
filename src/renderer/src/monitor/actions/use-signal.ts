import { useCallback } from 'react';
import type { Identity, SignalName } from '#shared/model/process.ts';
import { describeSignal } from '#shared/text/describe-signal.ts';
import { useDescribeError } from '../../common/use-describe-error.ts';
import { useTranslate } from '../../common/use-translate.ts';
import { useLink } from '../../connection/link-context.ts';
import { useToastStore } from '../../stores/toast-store.ts';
import { inBatches } from './in-batches.ts';

/** Sends a signal to pinned identities and shows the outcome; a stop can be taken back from there. */
export function useSignal(): (targets: readonly Identity[], signal: SignalName, tree?: boolean) => void {
  const link = useLink();
  const describeError = useDescribeError();
  const t = useTranslate();
  const show = useToastStore((state) => state.show);
  return useCallback(
    (targets, signal, tree = false) => {
      const send = (to: readonly Identity[], name: SignalName): void => {
        inBatches(to, (batch) => link.call('process.signal', { targets: batch, signal: name, tree })).then(
          (results) => {
            const result = {
              signalled: results.flatMap(({ signalled }) => signalled),
              refused: results.flatMap(({ refused }) => refused),
              pending: results.flatMap(({ pending }) => pending),
              survived: results.flatMap(({ survived }) => survived),
            };
            const { ok, title, lines } = describeSignal(result, { t, signal: name });
            const undo =
              name === 'SIGSTOP' && result.signalled.length > 0
                ? { action: { label: t('action.undo'), run: () => send(result.signalled, 'SIGCONT') } }
                : {};
            show({ tone: ok ? 'good' : 'bad', title, lines, ...undo });
          },
          (error: unknown) => {
            const { message, hint } = describeError(error);
            show({ tone: 'bad', title: t('signal.failed'), lines: [message, hint] });
          },
        );
      };
      send(targets, signal);
    },
    [link, describeError, show, t],
  );
}
