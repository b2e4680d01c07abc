import { useMemo } from 'react';
import { createFormatter, type Formatter } from '#shared/text/format.ts';
import { useUiStore } from '../stores/ui-store.ts';

/** The number and time formats of the chosen language. */
export function useFormatter(): Formatter {
  const language = useUiStore((state) => state.language);
  return useMemo(() => createFormatter(language), [language]);
}
