import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

/** Why a part of the details could not be read, in words; a text without translation is shown as it is. */
export function usePartText(): (reason: string) => string {
  const { t } = useTranslation();
  return useCallback(
    (reason) => t('details.unreadable', { detail: t(`partError.${reason}`, { defaultValue: reason }) }),
    [t],
  );
}
