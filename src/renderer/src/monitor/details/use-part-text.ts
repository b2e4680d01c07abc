import { translateFromData } from '#shared/i18n/translator.ts';
import { useCallback } from 'react';
import { useTranslate } from '../../common/use-translate.ts';

/** The text for a part of the details that could not be read; an unknown reason is shown as it is. */
export function usePartText(): (reason: string) => string {
  const t = useTranslate();
  return useCallback(
    (reason) =>
      t('details.unreadable', { detail: translateFromData(t, 'ui', { key: `partError.${reason}`, fallback: reason }) }),
    [t],
  );
}
