import { ActionIcon, Badge, Button, Group, Popover, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { sessionTextLimits, type SessionInfo } from '#shared/model/session.ts';
import { cleanText } from '#shared/text/sanitize.ts';

interface Props {
  readonly session: SessionInfo;
  readonly onChange: (tags: readonly string[]) => void;
}

/** The tags of a session, each with a button to take it away, and a field for more. */
export function TagEditor({ session: { tags }, onChange }: Props) {
  const t = useTranslate();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const fresh = text.trim();
  const add = (): void => {
    if (fresh !== '' && !tags.includes(fresh)) onChange([...tags, fresh]);
    setText('');
    setOpen(false);
  };
  return (
    <Group gap={4}>
      {tags.map((tag) => (
        <Badge
          key={tag}
          variant="light"
          tt="none"
          color="gray"
          c="var(--mantine-color-text)"
          rightSection={
            <ActionIcon
              size={14}
              variant="transparent"
              color="gray"
              aria-label={t('sessions.removeTag', { tag })}
              onClick={() => onChange(tags.filter((one) => one !== tag))}
            >
              <IconX size={10} aria-hidden />
            </ActionIcon>
          }
        >
          {cleanText(tag)}
        </Badge>
      ))}
      {tags.length >= sessionTextLimits.tags ? null : (
        <Popover opened={open} onChange={setOpen} withinPortal trapFocus shadow="md">
          <Popover.Target>
            <Button
              size="compact-xs"
              variant="subtle"
              leftSection={<IconPlus size={12} aria-hidden />}
              onClick={() => setOpen(!open)}
            >
              {t('sessions.addTag')}
            </Button>
          </Popover.Target>
          <Popover.Dropdown aria-label={t('sessions.addTag')}>
            <form
              onSubmit={(event) => {
                event.preventDefault();
                add();
              }}
            >
              <Group gap="xs" wrap="nowrap">
                <TextInput
                  size="xs"
                  data-autofocus
                  aria-label={t('sessions.newTag')}
                  placeholder={t('sessions.newTag')}
                  maxLength={sessionTextLimits.tag}
                  value={text}
                  onChange={(event) => setText(event.currentTarget.value)}
                />
                <Button size="xs" type="submit" disabled={fresh === ''}>
                  {t('sessions.addDo')}
                </Button>
              </Group>
            </form>
          </Popover.Dropdown>
        </Popover>
      )}
    </Group>
  );
}
