import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../common/empty-state.tsx';

/** Says that a view failed and offers to try again. */
export function CrashNotice({ detail, onRetry }: { readonly detail: string; readonly onRetry: () => void }) {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('crash.title')} help={t('crash.body', { detail })}>
      <Button onClick={onRetry}>{t('crash.retry')}</Button>
    </EmptyState>
  );
}
