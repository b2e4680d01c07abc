import { ErrorNotice } from '../common/error-notice.tsx';
import { useLivesStore } from '../stores/lifecycle-store.ts';
import { LivesView } from './lifecycle-view.tsx';
import { useLivesFeed } from './use-lifecycle-feed.ts';

/** Births and deaths, or why the host does not tell them. */
export function LivesTab() {
  useLivesFeed();
  const { entries, error } = useLivesStore();
  return error && entries.length === 0 ? <ErrorNotice error={error} /> : <LivesView />;
}
