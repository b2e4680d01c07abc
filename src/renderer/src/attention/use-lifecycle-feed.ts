import { useDocumentVisibility } from '@mantine/hooks';
import { useEffect } from 'react';
import { useLink } from '../connection/link-context.ts';
import { useLifecycleStore } from '../stores/lifecycle-store.ts';

/** Fills the lifecycle store while the page is visible. */
export function useLifecycleFeed(): void {
  const link = useLink();
  const visible = useDocumentVisibility() === 'visible';
  useEffect(() => {
    if (!visible) return;
    const { restart, receive, fail } = useLifecycleStore.getState();
    return link.subscribe('lifecycle.watch', {}, { onStart: restart, onMessage: receive, onEnd: fail });
  }, [link, visible]);
}
