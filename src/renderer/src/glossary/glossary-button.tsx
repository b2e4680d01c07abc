import { Button } from '@mantine/core';
import { IconVocabulary } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useGlossaryStore } from '../stores/glossary-store.ts';

/** Opens the glossary from within a place. */
export function GlossaryButton() {
  const { t } = useTranslation();
  const open = useGlossaryStore((state) => state.open);
  return (
    <Button size="compact-xs" variant="subtle" leftSection={<IconVocabulary size={14} aria-hidden />} onClick={open}>
      {t('glossary.title')}
    </Button>
  );
}
