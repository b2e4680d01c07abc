import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslate } from './use-translate.ts';
import type { AppError } from '#shared/errors.ts';
import { EmptyState } from './empty-state.tsx';
import { useDescribeError } from './use-describe-error.ts';

/** An error in place of content, with what to do. */
export function ErrorNotice({
  error,
  onRetry,
  children,
}: {
  readonly error: AppError;
  readonly onRetry?: () => void;
  readonly children?: ReactNode;
}) {
  const t = useTranslate();
  const { message, hint } = useDescribeError()(error);
  return (
    <EmptyState title={message} help={hint}>
      {children}
      {onRetry ? (
        <Button variant="light" onClick={onRetry}>
          {t('common.retry')}
        </Button>
      ) : null}
    </EmptyState>
  );
}
