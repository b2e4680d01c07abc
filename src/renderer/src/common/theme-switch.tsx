import { SegmentedControl, useMantineColorScheme, type MantineColorScheme } from '@mantine/core';
import { useTranslate } from './use-translate.ts';

const schemes = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[];

/** Follows the system, or light, or dark. */
export function ThemeSwitch() {
  const t = useTranslate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={t('theme.label')}
      value={colorScheme}
      onChange={(value) => setColorScheme(value)}
      data={schemes.map((scheme) => ({ value: scheme, label: t(`theme.${scheme}`) }))}
    />
  );
}
