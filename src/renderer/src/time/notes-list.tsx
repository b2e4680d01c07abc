import { ActionIcon, Button, Text } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslate } from '../common/use-translate.ts';
import type { Note } from '#shared/model/note.ts';
import { cleanLines } from '#shared/text/sanitize.ts';
import { LongList } from '../common/long-list.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import classes from './time.module.css';
import { useNotes } from './use-notes.ts';

interface Props {
  readonly sessionId: string | null;
  readonly notes: readonly Note[];
  /** A CSS length. */
  readonly maxHeight: string;
  /** Shows the machine at the time of a note; null where there is no machine to show. */
  readonly onLook: ((ms: number) => void) | null;
}

/** Bookmarks and notes ordered by time. */
export function NotesList({ sessionId, notes, maxHeight, onLook }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const { remove } = useNotes(sessionId);
  if (notes.length === 0)
    return (
      <Text size="sm" className="muted">
        {t('time.noNotes')}
      </Text>
    );
  return (
    <LongList
      items={notes}
      keyOf={({ id }) => id}
      label={t('time.noteList')}
      testId="note"
      maxHeight={maxHeight}
      rowHeight={34}
    >
      {(note) => {
        const time = format.dateTime(note.time);
        return (
          <div className={classes['note']}>
            {onLook ? (
              <Button
                size="compact-xs"
                variant="light"
                className="numeric"
                onClick={() => onLook(Date.parse(note.time))}
              >
                {time}
              </Button>
            ) : (
              <span className="numeric">{time}</span>
            )}
            <div>
              <span className="muted">{t(`time.${note.kind}`)}</span>
              {note.text === '' ? null : <p>{cleanLines(note.text)}</p>}
            </div>
            <ActionIcon
              size="sm"
              variant="subtle"
              color="gray"
              aria-label={t('time.removeNote', { time })}
              onClick={() => remove(note.id)}
            >
              <IconX size={14} aria-hidden />
            </ActionIcon>
          </div>
        );
      }}
    </LongList>
  );
}
