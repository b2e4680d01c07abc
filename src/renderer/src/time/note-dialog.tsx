import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { maxNoteText } from '#shared/model/note.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useNotes } from './use-notes.ts';

/** Asks for the text of a note. */
export function NoteDialog({
  sessionId,
  ms,
  onClose,
}: {
  readonly sessionId: string | null;
  readonly ms: number;
  readonly onClose: () => void;
}) {
  const t = useTranslate();
  const format = useFormatter();
  const { add } = useNotes(sessionId);
  const [text, setText] = useState('');
  const [writing, setWriting] = useState(false);
  const write = async (): Promise<void> => {
    setWriting(true);
    if (await add('note', ms, text.trim())) onClose();
    else setWriting(false);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('time.noteTitle', { time: format.time(new Date(ms).toISOString()) })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <Textarea
          data-autofocus
          autosize
          minRows={3}
          maxRows={12}
          maxLength={maxNoteText}
          label={t('time.noteText')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button disabled={text.trim() === ''} loading={writing} onClick={() => void write()}>
            {t('time.noteDo')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
