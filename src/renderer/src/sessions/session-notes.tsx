import { Text } from '@mantine/core';
import { useEffect } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { ErrorNotice } from '../common/error-notice.tsx';
import { useCall } from '../common/use-call.ts';
import { useTimeStore } from '../stores/time-store.ts';
import { NotesList } from '../time/notes-list.tsx';

/** The bookmarks and notes of a session. */
export function SessionNotes({
  sessionId,
  onLook,
}: {
  readonly sessionId: string;
  readonly onLook: ((ms: number) => void) | null;
}) {
  const t = useTranslate();
  const { data, error, reload } = useCall('note.list', { sessionId });
  const noteRound = useTimeStore((state) => state.noteRound);
  useEffect(() => {
    if (noteRound > 0) reload();
  }, [noteRound, reload]);
  if (error && !data) return <ErrorNotice error={error} onRetry={reload} />;
  return data ? (
    <NotesList sessionId={sessionId} notes={data} maxHeight="60vh" onLook={onLook} />
  ) : (
    <Text size="sm" className="muted">
      {t('common.loading')}
    </Text>
  );
}
