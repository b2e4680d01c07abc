import { useMemo } from 'react';
import type { Lane, LaneSegment, LaneState } from '#shared/timeline/lane-model.ts';
import { laneTotals } from '#shared/timeline/lanes.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useTranslate } from '../common/use-translate.ts';

/** Sentences about lanes and their segments. */
export interface LaneTexts {
  readonly state: (state: LaneState) => string;
  /** The state of a segment with what it waits for. */
  readonly waiting: (segment: LaneSegment) => string;
  /** State, interval and duration. */
  readonly segment: (segment: LaneSegment, lastNs: number, running: boolean) => string;
  /** What a lane did, as a text alternative. */
  readonly summary: (lane: Lane, lastNs: number) => string;
  readonly kind: (lane: Lane) => string;
}

/** The sentences in the language of the screen. */
export function useLaneTexts(): LaneTexts {
  const t = useTranslate();
  const format = useFormatter();
  return useMemo(() => {
    const state = (name: LaneState): string => t(`lane.${name}`);
    const waiting = (segment: LaneSegment): string => {
      if (segment.object !== null && segment.object.type !== 'timer')
        return t('lane.waitingFor', { state: state(segment.state), object: segment.object.id });
      return segment.channel === undefined
        ? state(segment.state)
        : t('lane.inChannel', { state: state(segment.state), channel: segment.channel });
    };
    return {
      state,
      waiting,
      segment: (segment, lastNs, running) => {
        const to = segment.toNs ?? lastNs;
        return t('lane.segment', {
          state: waiting(segment),
          from: format.seconds(segment.fromNs),
          to: segment.toNs === null && running ? t('lane.now') : format.seconds(to),
          length: format.span(Math.max(0, to - segment.fromNs)),
        });
      },
      summary: (lane, lastNs) => {
        const parts = [...laneTotals(lane, lastNs)].map(([name, ns]) =>
          t('lane.part', { state: state(name), time: format.span(ns) }),
        );
        const current = lane.segments.at(-1);
        return t('lane.summary', {
          actor: lane.actor,
          parts: [...(current ? [waiting(current)] : []), ...parts].join(' · '),
        });
      },
      kind: ({ kind, pid, parent }) => {
        if (kind === 'task') return t('lane.kindTask', { actor: parent ?? '' });
        return t(kind === 'process' ? 'lane.kindProcess' : 'lane.kindThread', { pid });
      },
    };
  }, [t, format]);
}
