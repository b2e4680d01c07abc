import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AppError } from '#shared/errors.ts';
import { EmptyState } from './empty-state.tsx';
import { useErrorWords } from './use-error-words.ts';

/** An error in place of content, with what to do. */
export function ErrorNotice({ error, onRetry }: { readonly error: AppError; readonly onRetry?: () => void }) {
  const { t } = useTranslation();
  const { message, hint } = useErrorWords()(error);
  return (
    <EmptyState title={message} help={hint}>
      {onRetry ? <Button variant="light" onClick={onRetry}>{t('common.retry')}</Button> : null}
    </EmptyState>
  );
}
