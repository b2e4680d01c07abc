import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Link, LinkState } from './link.ts';

/** Hands the link to the components. */
export const LinkContext = createContext<Link | null>(null);

/** The link to the host. */
export function useLink(): Link {
  const link = useContext(LinkContext);
  if (!link) throw new Error('no link was provided');
  return link;
}

/** The link's state, again whenever it changes. */
export function useLinkState(): LinkState {
  const link = useLink();
  return useSyncExternalStore(link.onState, link.state);
}
