import { useEffect } from 'react';
import { parseRoute, routeHash } from '../navigation/route.ts';
import { useUiStore } from '../stores/ui-store.ts';

/** Opens the place that the user starts with, where the address names none. */
export function useStartPlace(): void {
  const startPlace = useUiStore((state) => state.startPlace);
  useEffect(() => {
    if (window.location.hash.replace('#', '') !== '' || startPlace === 'monitor') return;
    window.location.replace(routeHash(parseRoute(`#/${startPlace}`)));
  }, [startPlace]);
}
