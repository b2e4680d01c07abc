import { ActionIcon, Button, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { IconBookmark, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslate } from '../../common/use-translate.ts';
import { useTableStore } from '../../stores/table-store.ts';
import type { SavedFilter } from '#shared/settings/settings.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { useUiStore } from '../../stores/ui-store.ts';

/** Filters kept under names: to apply, to add the present one, to delete. */
export function SavedFilters() {
  const t = useTranslate();
  const { savedFilters, change } = useUiStore();
  const { filter, setFilter } = useTableStore();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const text = filter.trim();
  // A button that is gone or disabled takes the focus with it, and then Escape closes nothing.
  const keepFocus = (): void => list.current?.focus();
  const save = (): void => {
    const called = name.trim();
    if (called === '' || text === '') return;
    // A name that is there already gets the new filter.
    change({ savedFilters: [...savedFilters.filter((saved) => saved.name !== called), { name: called, text }] });
    setName('');
    keepFocus();
  };
  const remove = (saved: SavedFilter): void => {
    change({ savedFilters: savedFilters.filter((other) => other !== saved) });
    keepFocus();
  };
  return (
    <Popover
      position="bottom-start"
      shadow="md"
      withinPortal
      trapFocus
      width={340}
      opened={opened}
      onChange={setOpened}
    >
      <Popover.Target>
        <ActionIcon
          size={30}
          variant="default"
          aria-label={t('filterUi.saved')}
          title={t('filterUi.saved')}
          onClick={() => setOpened(!opened)}
        >
          <IconBookmark size={16} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('filterUi.saved')}>
        <Stack gap="xs" ref={list} tabIndex={-1} style={{ outline: 'none' }}>
          {savedFilters.length === 0 ? (
            <Text size="sm" className="muted">
              {t('filterUi.noneSaved')}
            </Text>
          ) : null}
          {savedFilters.map((saved) => (
            <Group key={saved.name} gap={4} wrap="nowrap">
              <Button
                size="compact-sm"
                variant="subtle"
                flex={1}
                miw={0}
                justify="flex-start"
                aria-label={t('filterUi.apply', { name: saved.name })}
                title={cleanText(saved.text)}
                onClick={() => {
                  setFilter(saved.text);
                  setOpened(false);
                }}
              >
                <span className="ellipsis">
                  {cleanText(saved.name)} <span className="mono muted">{cleanText(saved.text)}</span>
                </span>
              </Button>
              <ActionIcon
                size="sm"
                variant="subtle"
                color="gray"
                aria-label={t('filterUi.remove', { name: saved.name })}
                onClick={() => remove(saved)}
              >
                <IconTrash size={14} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          {text === '' && savedFilters.length > 0 ? (
            <Text size="xs" className="muted">
              {t('filterUi.nothing')}
            </Text>
          ) : null}
          {text === '' ? null : (
            <Group gap="xs" wrap="nowrap" align="end">
              <TextInput
                size="xs"
                flex={1}
                maxLength={60}
                label={t('filterUi.name')}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
                onKeyDown={(event) => event.key === 'Enter' && save()}
              />
              <Button size="xs" disabled={name.trim() === ''} onClick={save}>
                {t('filterUi.save')}
              </Button>
            </Group>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
