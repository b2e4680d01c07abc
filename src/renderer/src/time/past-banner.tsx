import { Anchor, Button } from '@mantine/core';
import { IconArrowForwardUp, IconHistory } from '@tabler/icons-react';
import { useTranslate } from '../common/use-translate.ts';
import { routeHash } from '../navigation/route.ts';
import { runAt } from '#shared/timeline/time-marks.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { goTo, useRoute } from '../navigation/use-route.ts';
import { useHistoryStore } from '../stores/history-store.ts';
import { playheadOf, useTimeStore, type Past } from '../stores/time-store.ts';
import { EventStepper } from './event-stepper.tsx';
import classes from './time.module.css';
import { PlaybackControls } from './playback-controls.tsx';
import type { Marks } from './use-marks.ts';

/** Shows which time is on screen, plays it, and leads back to live. */
export function PastBanner({ past, marks: { marks, bands } }: { readonly past: Past; readonly marks: Marks }) {
  const t = useTranslate();
  const format = useFormatter();
  const route = useRoute();
  const goLive = useTimeStore((state) => state.goLive);
  const playheadMs = playheadOf(past);
  const iso = new Date(past.shownMs ?? playheadMs).toISOString();
  const band = runAt(bands, playheadMs);
  const startMs = useHistoryStore(({ points }) => points[0]?.timeMs ?? 0);
  const endMs = useHistoryStore(({ points }) => points.at(-1)?.timeMs ?? 0);
  const hasRuns = bands.some(({ fromMs, toMs }) => toMs >= startMs && fromMs <= endMs);
  const back = (): void => {
    goLive();
    if (route.place === 'session') goTo({ place: 'monitor' });
  };
  return (
    <div
      className={classes['banner']}
      role="region"
      aria-label={t('time.past')}
      data-testid="past-banner"
      data-shown={past.shownMs === null ? '' : iso}
      data-seeking={past.seeking}
    >
      <span className={classes['looking']} aria-live={past.playing ? 'off' : 'polite'}>
        <IconHistory size={18} aria-hidden />{' '}
        {t('time.looking', { time: past.sessionId === null ? format.time(iso) : format.dateTime(iso) })}
      </span>
      {past.sessionId === null || route.place === 'session' ? null : (
        <Anchor
          className={`ellipsis ${classes['where']}`}
          underline="always"
          href={routeHash({ place: 'session', sessionId: past.sessionId, tab: null })}
        >
          {past.sessionId}
        </Anchor>
      )}
      <PlaybackControls past={past} marks={marks} />
      <Button
        size="compact-sm"
        variant="white"
        color="dark"
        ml="auto"
        style={{ flex: 'none' }}
        leftSection={<IconArrowForwardUp size={16} aria-hidden />}
        onClick={back}
      >
        {t('time.live')}
      </Button>
      {/* Its line is there all along a recording with runs, so that the table stays in its place while one scrubs over them. */}
      {hasRuns ? (
        <div className={classes['events']}>
          {band ? (
            <EventStepper key={band.run.id} band={band} sessionId={past.sessionId} playheadMs={playheadMs} />
          ) : (
            t('time.noRun')
          )}
        </div>
      ) : null}
    </div>
  );
}
