import { Component, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import { EmptyState } from '../common/empty-state.tsx';

interface State {
  readonly error: Error | null;
}

/** Keeps a failure of one view from taking the whole screen with it. */
/** Says that a view failed and offers to try again. */
function CrashNotice({ detail, onRetry }: { readonly detail: string; readonly onRetry: () => void }) {
  const t = useTranslate();
  return (
    <EmptyState title={t('crash.title')} help={t('crash.body', { detail })}>
      <Button onClick={onRetry}>{t('crash.retry')}</Button>
    </EmptyState>
  );
}

export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: Error): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error ? (
      <CrashNotice detail={error.message} onRetry={() => this.setState({ error: null })} />
    ) : (
      this.props.children
    );
  }
}
