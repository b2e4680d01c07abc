import { useCallback } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import type { Note } from '#shared/model/note.ts';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useLink } from '../connection/link-context.ts';
import { useTimeStore } from '../stores/time-store.ts';
import { useToastStore } from '../stores/toast-store.ts';

interface Notes {
  readonly add: (kind: Note['kind'], ms: number, text: string) => Promise<boolean>;
  readonly remove: (id: number) => void;
}

/** Adds and removes bookmarks and notes of a session; null is the current one. Failures are reported. */
export function useNotes(sessionId: string | null): Notes {
  const link = useLink();
  const t = useTranslate();
  const describeError = useDescribeError();
  const show = useToastStore((state) => state.show);
  const touch = useTimeStore((state) => state.touchNotes);
  const failed = useCallback(
    (error: unknown) =>
      show({
        tone: 'bad',
        title: t('time.noteFailed'),
        lines: [describeError(error).message, describeError(error).hint],
      }),
    [show, t, describeError],
  );
  const where = sessionId === null ? {} : { sessionId };
  return {
    add: async (kind, ms, text) => {
      try {
        await link.call('note.add', { ...where, kind, time: new Date(ms).toISOString(), text });
        touch();
        return true;
      } catch (error) {
        failed(error);
        return false;
      }
    },
    remove: (id) => void link.call('note.remove', { ...where, id }).then(touch, failed),
  };
}
