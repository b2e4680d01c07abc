import { ActionIcon, Tooltip } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { describeEvent } from '#shared/text/describe-event.ts';
import type { RunBand } from '#shared/timeline/time-marks.ts';
import { useRunNames } from '../catalogue/use-run-names.ts';
import { useScenarios } from '../catalogue/use-scenarios.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useTranslate } from '../common/use-translate.ts';
import { useTimeStore } from '../stores/time-store.ts';
import { useUiStore } from '../stores/ui-store.ts';
import classes from './time.module.css';
import { useRunEvents } from './use-run-events.ts';

interface Props {
  readonly band: RunBand;
  readonly sessionId: string | null;
  readonly playheadMs: number;
}

/** Steps through the events of the run at this time; the table follows as far as it was sampled. */
export function EventStepper({ band, sessionId, playheadMs }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const language = useUiStore((state) => state.language);
  const { seek, play } = useTimeStore();
  const { data: scenarios } = useScenarios();
  const namesOf = useRunNames();
  const read = useRunEvents(band, sessionId);
  const events = read?.events ?? null;
  const [at, setAt] = useState<{ readonly index: number; readonly ms: number } | null>(null);
  // Milliseconds are coarser than events: the position among events of one millisecond is kept until the user seeks
  // elsewhere.
  const timeOf = (index: number): number => Math.floor(band.fromMs + (events?.[index]?.atNs ?? 0) / 1e6);
  const index =
    at && at.ms === playheadMs
      ? at.index
      : (events?.findLastIndex((event) => band.fromMs + event.atNs / 1e6 <= playheadMs) ?? -1);
  const go = (next: number): void => {
    play(false);
    setAt({ index: next, ms: timeOf(next) });
    seek(timeOf(next));
  };
  const event = events?.[index];
  const texts = scenarios?.find(({ manifest }) => manifest.id === band.run.scenario)?.texts[language] ?? null;
  const button = (next: number, label: string, icon: React.ReactNode): React.ReactNode => (
    <Tooltip label={label}>
      <ActionIcon
        size={26}
        variant="default"
        disabled={!events || next < 0 || next >= events.length}
        aria-label={label}
        onClick={() => go(next)}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
  return (
    <>
      <div className={classes['group']} role="group" aria-label={t('time.events')}>
        {button(index - 1, t('time.eventBack'), <IconChevronLeft size={16} aria-hidden />)}
        {button(index + 1, t('time.eventNext'), <IconChevronRight size={16} aria-hidden />)}
      </div>
      <div className={`ellipsis ${classes['event']}`} role="status" data-testid="event-text">
        {event && scenarios
          ? t('time.event', {
              number: format.count(index + 1),
              total: format.count(events?.length ?? 0),
              time: format.seconds(event.atNs),
              actor: event.actor,
              text: describeEvent(event, { t, texts }),
            })
          : t('time.eventNone', { scenario: namesOf(band.run).scenario })}
      </div>
    </>
  );
}
