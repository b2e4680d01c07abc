import { translateFromData } from '#shared/i18n/translator.ts';
import { useCallback } from 'react';
import { useTranslate } from '../../common/use-translate.ts';

/** Why a part of the details could not be read, in words; a text without translation is shown as it is. */
export function usePartText(): (reason: string) => string {
  const t = useTranslate();
  return useCallback(
    (reason) =>
      t('details.unreadable', { detail: translateFromData(t, 'ui', { key: `partError.${reason}`, fallback: reason }) }),
    [t],
  );
}
