import { ActionIcon, NativeSelect, Tooltip } from '@mantine/core';
import {
  IconBookmark,
  IconNote,
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
} from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { stepFrom } from '#shared/timeline/time-course.ts';
import { nextFinding, type TimeMark } from '#shared/timeline/time-marks.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useHistoryStore } from '../stores/history-store.ts';
import { playheadOf, useTimeStore, type Past } from '../stores/time-store.ts';
import { useToastStore } from '../stores/toast-store.ts';
import { NoteDialog } from './note-dialog.tsx';
import classes from './time.module.css';
import { useNotes } from './use-notes.ts';

const speeds = [0.1, 0.25, 0.5, 1, 2, 5, 10, 25, 50, 100] as const;

interface ButtonProps {
  readonly label: string;
  readonly disabled?: boolean;
  readonly pressed?: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

function PlaybackButton({ label, disabled = false, pressed, onClick, children }: ButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        size={26}
        variant="default"
        disabled={disabled}
        aria-label={label}
        aria-pressed={pressed}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}

/** Plays the past and steps through it by sample or finding; adds bookmarks and notes. */
export function PlaybackControls({ past, marks }: { readonly past: Past; readonly marks: readonly TimeMark[] }) {
  const t = useTranslate();
  const format = useFormatter();
  const { play, setSpeed, seek } = useTimeStore();
  const points = useHistoryStore((state) => state.points);
  const show = useToastStore((state) => state.show);
  const { add } = useNotes(past.sessionId);
  const [noting, setNoting] = useState<number | null>(null);
  const playheadMs = playheadOf(past);
  const step = (steps: number): void => {
    const next = stepFrom(points, past.shownMs ?? playheadMs, steps);
    play(false);
    if (next !== null) seek(next);
  };
  const jump = (mark: TimeMark | null): void => {
    play(false);
    if (mark) seek(mark.atMs);
  };
  const before = nextFinding(marks, playheadMs, -1);
  const after = nextFinding(marks, playheadMs, 1);
  const bookmark = async (): Promise<void> => {
    if (await add('bookmark', playheadMs, ''))
      show({
        tone: 'good',
        title: t('time.bookmarked', { time: format.time(new Date(playheadMs).toISOString()) }),
        lines: [],
      });
  };
  return (
    <>
      <div className={classes['group']} role="group" aria-label={t('time.player')}>
        <PlaybackButton label={t('time.findingBack')} disabled={!before} onClick={() => jump(before)}>
          <IconPlayerSkipBack size={15} aria-hidden />
        </PlaybackButton>
        <PlaybackButton label={t('time.tickBack')} onClick={() => step(-1)}>
          <IconPlayerTrackPrev size={15} aria-hidden />
        </PlaybackButton>
        <PlaybackButton
          label={t(past.playing ? 'time.pause' : 'time.play')}
          pressed={past.playing}
          onClick={() => play(!past.playing)}
        >
          {past.playing ? (
            <IconPlayerPauseFilled size={15} aria-hidden />
          ) : (
            <IconPlayerPlayFilled size={15} aria-hidden />
          )}
        </PlaybackButton>
        <PlaybackButton label={t('time.tickNext')} onClick={() => step(1)}>
          <IconPlayerTrackNext size={15} aria-hidden />
        </PlaybackButton>
        <PlaybackButton label={t('time.findingNext')} disabled={!after} onClick={() => jump(after)}>
          <IconPlayerSkipForward size={15} aria-hidden />
        </PlaybackButton>
        <NativeSelect
          size="xs"
          w={76}
          aria-label={t('time.speed')}
          value={past.speed}
          data={speeds.map((speed) => ({ value: String(speed), label: t('time.times', { speed }) }))}
          onChange={(event) => setSpeed(Number(event.currentTarget.value))}
        />
      </div>
      <div className={classes['group']} role="group" aria-label={t('time.noteGroup')}>
        <PlaybackButton label={t('time.addBookmark')} onClick={() => void bookmark()}>
          <IconBookmark size={15} aria-hidden />
        </PlaybackButton>
        <PlaybackButton label={t('time.addNote')} onClick={() => setNoting(playheadMs)}>
          <IconNote size={15} aria-hidden />
        </PlaybackButton>
      </div>
      {noting === null ? null : <NoteDialog sessionId={past.sessionId} ms={noting} onClose={() => setNoting(null)} />}
    </>
  );
}
