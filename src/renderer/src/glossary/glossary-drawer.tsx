import { Drawer, Text, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { findTerms, glossary } from '#shared/glossary/terms.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useGlossaryStore } from '../stores/glossary-store.ts';
import { useUiStore } from '../stores/ui-store.ts';
import classes from './glossary.module.css';
import { TermList } from './term-list.tsx';

/** The terms of the field, over whatever place one is at; F1 opens it anywhere. */
export function GlossaryDrawer() {
  const t = useTranslate();
  const format = useFormatter();
  const language = useUiStore((state) => state.language);
  const { opened, open, close } = useGlossaryStore();
  const [search, setSearch] = useState('');
  useHotkeys([['F1', open]], []);
  const found = findTerms(search, language);
  return (
    <Drawer
      opened={opened}
      onClose={close}
      position="right"
      size={460}
      title={t('glossary.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
      classNames={{ body: classes['body'] ?? '', content: classes['content'] ?? '' }}
    >
      <TextInput
        data-autofocus
        size="sm"
        aria-label={t('glossary.search')}
        placeholder={t('glossary.search')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      <Text size="xs" className="muted numeric" my={6} role="status">
        {found.length === 0
          ? t('glossary.none')
          : t('glossary.count', { shown: format.count(found.length), count: glossary.length })}
      </Text>
      <div className={classes['terms']} tabIndex={0} role="region" aria-label={t('glossary.title')}>
        <TermList terms={found} language={language} />
      </div>
    </Drawer>
  );
}
