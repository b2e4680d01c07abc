import { Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useHistoryStore } from '../stores/history-store.ts';
import { useTimeStore } from '../stores/time-store.ts';
import { HistoryStrip } from './history-strip.tsx';
import { KeepButton } from './keep-button.tsx';
import { LimitsButton } from './limits-button.tsx';
import { NotesButton } from './notes-button.tsx';
import { PastBanner } from './past-banner.tsx';
import { RecordButton } from './record-button.tsx';
import classes from './time.module.css';
import { useMarks } from './use-marks.ts';

const minuteMs = 60_000;

/** The machine's past as a strip above whatever shows the machine, and what can be done with it. */
export function TimeBar() {
  const t = useTranslate();
  const describeError = useDescribeError();
  const { points, error } = useHistoryStore();
  const past = useTimeStore((state) => state.past);
  const sessionId = past?.sessionId ?? null;
  const marks = useMarks(sessionId);
  const keptMs = (points.at(-1)?.timeMs ?? 0) - (points[0]?.timeMs ?? 0);
  const kept =
    keptMs < 2 * minuteMs
      ? t('time.seconds', { number: Math.round(keptMs / 1000) })
      : t('time.minutes', { number: Math.round(keptMs / minuteMs) });
  return (
    <section aria-label={t('time.bar')} data-testid="time-bar">
      <div className={classes['bar']}>
        {error && points.length === 0 ? (
          <Text size="xs" className="muted ellipsis" flex={1} title={describeError(error).whole}>
            {t('time.notKept')}
          </Text>
        ) : (
          <>
            <div className={classes['kept']}>
              <span className="muted">{t(sessionId === null ? 'time.last' : 'time.recorded')}</span>
              <br />
              <b className="numeric">{kept}</b>
            </div>
            {points.length === 0 ? (
              <Text size="xs" className="muted" flex={1}>
                {t('time.none')}
              </Text>
            ) : (
              <HistoryStrip marks={marks} />
            )}
          </>
        )}
        <NotesButton sessionId={sessionId} />
        {sessionId === null ? (
          <>
            <KeepButton />
            <RecordButton />
            <LimitsButton />
          </>
        ) : null}
      </div>
      {past ? <PastBanner past={past} marks={marks} /> : null}
    </section>
  );
}
