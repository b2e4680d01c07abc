import { useComputedColorScheme } from '@mantine/core';

/** Changes with the theme, for what is drawn rather than styled. */
export function useThemeKey(): string {
  return useComputedColorScheme('light');
}
