import { useCallback } from 'react';
import { useTranslate } from './use-translate.ts';
import { useToastStore } from '../stores/toast-store.ts';

/** Copies a text and says whether that worked. */
export function useCopy(): (text: string) => void {
  const t = useTranslate();
  const show = useToastStore((state) => state.show);
  return useCallback(
    (text) => {
      const say = (tone: 'good' | 'bad', title: string): void => show({ tone, title, lines: [] });
      // Absent on an insecure origin.
      const clipboard = navigator.clipboard as Clipboard | undefined;
      if (!clipboard) return say('bad', t('common.copyFailed'));
      clipboard.writeText(text).then(
        () => say('good', t('common.copied')),
        () => say('bad', t('common.copyFailed')),
      );
    },
    [show, t],
  );
}
