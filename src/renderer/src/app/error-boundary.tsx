import { Component, type ReactNode } from 'react';
import { CrashNotice } from './crash-notice.tsx';

interface State {
  readonly error: Error | null;
}

/** Keeps a failure of one view from taking the whole screen with it. */
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
