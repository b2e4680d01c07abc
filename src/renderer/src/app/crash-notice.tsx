import { Button } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import { EmptyState } from '../common/empty-state.tsx';

/** Says that a view failed and offers to try again. */
export function CrashNotice({ detail, onRetry }: { readonly detail: string; readonly onRetry: () => void }) {
  const t = useTranslate();
  return (
    <EmptyState title={t('crash.title')} help={t('crash.body', { detail })}>
      <Button onClick={onRetry}>{t('crash.retry')}</Button>
    </EmptyState>
  );
}
