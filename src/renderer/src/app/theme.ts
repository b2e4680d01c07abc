import { createTheme } from '@mantine/core';

/** Mantine's theme: system fonts (CJK included), compact, reduced motion respected. */
export const theme = createTheme({
  fontFamily: 'system-ui, "Segoe UI", "Noto Sans", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif',
  fontFamilyMonospace:
    'ui-monospace, "SF Mono", "Cascadia Mono", "DejaVu Sans Mono", "Noto Sans Mono CJK SC", monospace',
  primaryShade: { light: 8, dark: 8 },
  respectReducedMotion: true,
  cursorType: 'pointer',
  defaultRadius: 'sm',
});
