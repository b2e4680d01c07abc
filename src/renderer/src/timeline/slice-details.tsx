import { Button, CloseButton, Group, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { Arrow } from '#shared/timeline/arrows.ts';
import type { LaneSegment } from '#shared/timeline/lane-model.ts';
import { segmentAt, type LaneBoard } from '#shared/timeline/lanes.ts';
import { storyOf, type HolderPart } from '#shared/timeline/slice-story.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useTranslate } from '../common/use-translate.ts';
import type { SliceRef } from './address.ts';
import classes from './timeline.module.css';
import { useLaneTexts } from './use-lane-texts.ts';

/** More holders or waiters than these are counted. */
const maxListed = 8;

interface Props {
  readonly board: LaneBoard;
  readonly arrows: readonly Arrow[];
  readonly actor: string;
  readonly segment: LaneSegment;
  readonly running: boolean;
  readonly onObject: (object: string | null) => void;
  readonly onSelect: (slice: SliceRef) => void;
  readonly onClose: () => void;
}

/** All that is known of a selected segment: the holders of what it waited for, what they did, and what ended the wait. */
export function SliceDetails({ board, arrows, actor, segment, running, onObject, onSelect, onClose }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const texts = useLaneTexts();
  const lastNs = board.lastNs;
  const story = useMemo(
    () => storyOf(board.lanes, arrows, { actor, segment, lastNs }),
    [board, arrows, actor, segment, lastNs],
  );
  const { holders, alsoWaiting, endedBy } = story;
  const select = (other: string, atNs: number): void => {
    const lane = board.lanes.get(other);
    const found = lane && segmentAt(lane, atNs);
    if (found) onSelect({ actor: other, fromNs: found.fromNs });
  };
  const last = holders.at(-1);
  const blocker = endedBy
    ? { actor: endedBy.from, atNs: endedBy.fromNs - 1 }
    : last && { actor: last.actor, atNs: last.toNs - 1 };
  const holderText = ({ actor: holder, fromNs, toNs, doing }: HolderPart): string =>
    t(segment.object?.type === 'actor' ? 'timeline.notEnded' : 'timeline.heldBy', {
      actor: holder,
      time: format.span(toNs - fromNs),
      doing: doing
        .map(([state, ns]) => t('lane.part', { state: texts.state(state), time: format.span(ns) }))
        .join(' · '),
    });
  return (
    <section className={classes['details']} aria-label={t('timeline.selected')} data-testid="slice-details">
      <Group justify="space-between" wrap="nowrap" align="start">
        <Text size="sm">
          <b>{cleanText(actor)}</b> · {texts.segment(segment, lastNs, running)}
        </Text>
        <CloseButton size="sm" aria-label={t('common.close')} onClick={onClose} />
      </Group>
      {segment.object && segment.object.type !== 'timer' ? (
        <Text
          size="xs"
          onPointerEnter={() => onObject(segment.object?.id ?? null)}
          onPointerLeave={() => onObject(null)}
        >
          <span className="muted">{t('common.label', { label: t('timeline.object') })}</span>{' '}
          {cleanText(segment.object.id)} ({t(`timeline.objectType.${segment.object.type}`)})
        </Text>
      ) : null}
      {holders.slice(0, maxListed).map((part) => (
        <Group key={`${part.actor} ${part.fromNs}`} gap={6} wrap="nowrap">
          <Text size="xs">{holderText(part)}</Text>
          <Button size="compact-xs" variant="subtle" onClick={() => select(part.actor, part.fromNs)}>
            {t('timeline.go')}
          </Button>
        </Group>
      ))}
      {holders.length > maxListed ? (
        <Text size="xs" className="muted">
          {t('timeline.moreHolders', { count: holders.length - maxListed })}
        </Text>
      ) : null}
      {alsoWaiting.length > 0 ? (
        <Text size="xs">
          {t('timeline.alsoWaiting', {
            count: alsoWaiting.length,
            actors: [...alsoWaiting.slice(0, maxListed), ...(alsoWaiting.length > maxListed ? ['…'] : [])].join(', '),
          })}
        </Text>
      ) : null}
      {endedBy ? (
        <Text size="xs">
          {t('timeline.endedBy', {
            actor: endedBy.from,
            time: format.seconds(endedBy.fromNs),
            object: endedBy.object.id,
          })}
        </Text>
      ) : null}
      {blocker ? (
        <Button mt={4} size="compact-xs" variant="light" onClick={() => select(blocker.actor, blocker.atNs)}>
          {t('timeline.nextBlocker')}
        </Button>
      ) : null}
    </section>
  );
}
