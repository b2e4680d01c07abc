import { Button, CloseButton, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { LabEvent } from '#shared/model/lab.ts';
import type { LaneRowInfo } from '#shared/timeline/lane-order.ts';
import type { LaneBoard } from '#shared/timeline/lanes.ts';
import { statesIn } from '#shared/timeline/slice-story.ts';
import type { TimeView } from '#shared/timeline/time-view.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { LongList } from '../common/long-list.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { useTranslate } from '../common/use-translate.ts';
import classes from './timeline.module.css';
import { useLaneTexts } from './use-lane-texts.ts';

interface Props {
  readonly board: LaneBoard;
  readonly rows: readonly LaneRowInfo[];
  readonly events: readonly LabEvent[];
  /** Changes with board and events, which are updated in place. */
  readonly version: number;
  readonly range: TimeView;
  readonly onZoom: () => void;
  readonly onClose: () => void;
}

/** A measured range: its duration, the events in it, and the share of each state per actor. */
export function RangePanel({ board, rows, events, version, range, onZoom, onClose }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const texts = useLaneTexts();
  const { fromNs, toNs } = range;
  const length = toNs - fromNs;
  const count = useMemo(
    () => (version >= 0 ? events.filter(({ atNs }) => atNs >= fromNs && atNs <= toNs).length : 0),
    [events, version, fromNs, toNs],
  );
  const measured = useMemo(
    () =>
      (version >= 0 ? rows : [])
        .map(({ lane }) => ({ lane, states: statesIn(lane, fromNs, Math.min(toNs, board.lastNs)) }))
        .filter(({ states }) => states.some(([state]) => state !== 'dead')),
    [rows, version, fromNs, toNs, board],
  );
  return (
    <section className={classes['details']} aria-label={t('timeline.range')} data-testid="range-details">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" className="numeric">
          {t('timeline.rangeText', {
            from: format.seconds(fromNs),
            to: format.seconds(toNs),
            time: format.span(length),
            count,
          })}
        </Text>
        <Group gap={6} wrap="nowrap">
          <Button size="compact-xs" variant="light" onClick={onZoom}>
            {t('timeline.zoomToRange')}
          </Button>
          <CloseButton size="sm" aria-label={t('common.close')} onClick={onClose} />
        </Group>
      </Group>
      <LongList
        items={measured}
        keyOf={({ lane }) => lane.actor}
        label={t('timeline.range')}
        maxHeight="220px"
        rowHeight={24}
      >
        {({ lane, states }) => (
          <Text size="xs" className="numeric">
            <b>{cleanText(lane.actor)}</b>{' '}
            {states
              .map(([state, ns]) =>
                t('timeline.share', { state: texts.state(state), percent: format.percent((100 * ns) / length) }),
              )
              .join(' · ')}
          </Text>
        )}
      </LongList>
    </section>
  );
}
