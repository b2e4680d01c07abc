import type { MantineColorSchemeManager } from '@mantine/core';
import { useUiStore } from '../stores/ui-store.ts';

/** Lets Mantine read and set the theme among the other settings. */
export function createColorScheme(): MantineColorSchemeManager {
  let stop: () => void = () => {};
  return {
    get: () => useUiStore.getState().theme,
    set: (theme) => useUiStore.getState().change({ theme }),
    subscribe: (onUpdate) => {
      stop = useUiStore.subscribe(({ theme }, before) => {
        if (theme !== before.theme) onUpdate(theme);
      });
    },
    unsubscribe: () => stop(),
    clear: () => {},
  };
}
