import { SegmentedControl } from '@mantine/core';
import { useTranslate } from './use-translate.ts';
import { useUiStore } from '../stores/ui-store.ts';

/** Each language under its own name, so that anyone finds theirs. */
export function LanguageSwitch() {
  const t = useTranslate();
  const language = useUiStore((state) => state.language);
  const change = useUiStore((state) => state.change);
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={t('language.label')}
      value={language}
      onChange={(value) => change({ language: value })}
      data={[
        { value: 'en', label: 'English' },
        { value: 'zh-CN', label: '中文' },
      ]}
    />
  );
}
