import { Button, Popover } from '@mantine/core';
import { IconNotes } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { useCall } from '../common/use-call.ts';
import { useTimeStore } from '../stores/time-store.ts';
import { NotesList } from './notes-list.tsx';

/** Every bookmark and note of the recording that the bar is about. */
export function NotesButton({ sessionId }: { readonly sessionId: string | null }) {
  const t = useTranslate();
  const { data: notes, reload } = useCall('note.list', sessionId === null ? {} : { sessionId });
  const noteRound = useTimeStore((state) => state.noteRound);
  const seek = useTimeStore((state) => state.seek);
  useEffect(() => {
    if (noteRound > 0) reload();
  }, [noteRound, reload]);
  if (!notes || notes.length === 0) return null;
  return (
    <Popover position="bottom-end" shadow="md" withinPortal width={380} trapFocus>
      <Popover.Target>
        <Button
          size="compact-xs"
          variant="default"
          style={{ flex: 'none' }}
          leftSection={<IconNotes size={14} aria-hidden />}
        >
          {t('time.notes', { number: notes.length })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('time.noteList')}>
        <NotesList sessionId={sessionId} notes={notes} maxHeight="320px" onLook={seek} />
      </Popover.Dropdown>
    </Popover>
  );
}
