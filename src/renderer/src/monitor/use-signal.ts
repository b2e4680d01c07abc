import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Identity, SignalName } from '#shared/model/process.ts';
import { signalWords } from '#shared/view/signal-words.ts';
import { useErrorWords } from '../common/use-error-words.ts';
import { useWords } from '../common/use-words.ts';
import { useLink } from '../connection/link-context.ts';
import { useToastStore } from '../stores/toast-store.ts';

/** Sends a signal to pinned identities and says in words what became of it. */
export function useSignal(): (targets: readonly Identity[], signal: SignalName) => void {
  const link = useLink();
  const words = useWords();
  const errorWords = useErrorWords();
  const { t } = useTranslation();
  const show = useToastStore((state) => state.show);
  return useCallback(
    (targets, signal) => {
      const identities = targets.map(({ pid, startTime }) => ({ pid, startTime }));
      link.call('process.signal', { targets: identities, signal }).then(
        (result) => {
          const { ok, title, lines } = signalWords(result, { t: words, signal });
          show({ tone: ok ? 'good' : 'bad', title, lines });
        },
        (error: unknown) => {
          const { message, hint } = errorWords(error);
          show({ tone: 'bad', title: t('signal.failed'), lines: [message, hint] });
        },
      );
    },
    [link, words, errorWords, show, t],
  );
}
