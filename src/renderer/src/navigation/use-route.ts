import { useMemo, useSyncExternalStore } from 'react';
import { parseRoute, routeHash, type Route } from './route.ts';

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener);
  return () => window.removeEventListener('hashchange', listener);
}

/** The place that the address names, again whenever it changes. */
export function useRoute(): Route {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash);
  return useMemo(() => parseRoute(hash), [hash]);
}

/** Goes to a place; the browser's back button returns. */
export function goTo(route: Route): void {
  window.location.hash = routeHash(route);
}
