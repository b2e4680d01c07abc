import { ErrorNotice } from '../common/error-notice.tsx';
import { useLifecycleStore } from '../stores/lifecycle-store.ts';
import { LifecycleView } from './lifecycle-view.tsx';
import { useLifecycleFeed } from './use-lifecycle-feed.ts';

/** Births and deaths, or why the host does not tell them. */
export function LifecycleTab() {
  useLifecycleFeed();
  const { entries, error } = useLifecycleStore();
  return error && entries.length === 0 ? <ErrorNotice error={error} /> : <LifecycleView />;
}
