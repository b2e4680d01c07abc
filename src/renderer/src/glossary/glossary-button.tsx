import { Button } from '@mantine/core';
import { IconVocabulary } from '@tabler/icons-react';
import { useTranslate } from '../common/use-translate.ts';
import { useGlossaryStore } from '../stores/glossary-store.ts';

/** Opens the glossary from within a place. */
export function GlossaryButton() {
  const t = useTranslate();
  const open = useGlossaryStore((state) => state.open);
  return (
    <Button size="compact-xs" variant="subtle" leftSection={<IconVocabulary size={14} aria-hidden />} onClick={open}>
      {t('glossary.title')}
    </Button>
  );
}
