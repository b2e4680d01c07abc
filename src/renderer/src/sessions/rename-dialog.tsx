import { Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { sessionTextLimits, type SessionInfo } from '#shared/model/session.ts';
import { cleanText } from '#shared/text/sanitize.ts';

/** Asks for another title. */
export function RenameDialog({
  session,
  onClose,
  onRename,
}: {
  readonly session: SessionInfo;
  readonly onClose: () => void;
  readonly onRename: (title: string) => void;
}) {
  const t = useTranslate();
  const [title, setTitle] = useState(session.title);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('sessions.renameTitle')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onRename(title.trim());
        }}
      >
        <Stack gap="sm">
          <TextInput
            data-autofocus
            label={t('time.title')}
            description={cleanText(session.id)}
            maxLength={sessionTextLimits.title}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit">{t('sessions.renameDo')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
