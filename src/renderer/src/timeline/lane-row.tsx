import { memo } from 'react';
import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronRight, IconEyeOff, IconPin, IconPinFilled, IconTable } from '@tabler/icons-react';
import type { LaneSegment } from '#shared/timeline/lane-model.ts';
import type { LaneChoice, LaneRowInfo } from '#shared/timeline/lane-order.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { useTranslate } from '../common/use-translate.ts';
import { laneRowHeight } from './draw-timeline.ts';
import classes from './timeline.module.css';
import { useLaneTexts } from './use-lane-texts.ts';

export const rowHeight = laneRowHeight;
/** Width of the column of names, in px. */
export const namesWidth = 172;

interface Props {
  readonly row: LaneRowInfo;
  /** Its position among the lanes, of which only some are in the document. */
  readonly index: number;
  readonly count: number;
  readonly top: number;
  readonly lastNs: number;
  readonly version: number;
  readonly running: boolean;
  /** The selected segment of this lane. */
  readonly selected: LaneSegment | null;
  readonly inTabOrder: boolean;
  readonly choice: LaneChoice;
  readonly onArrange: (changed: Partial<LaneChoice>) => void;
  readonly onTable: (actor: string) => void;
}

const without = (set: ReadonlySet<string>, item: string): ReadonlySet<string> =>
  new Set([...set].filter((other) => other !== item));

/**
 * The name of one actor, what can be done with its lane, and a text alternative for the drawing. Its summary adds up
 * all segments, so it is not rendered again while the view moves.
 */
export const LaneRow = memo(function LaneRow(props: Props) {
  const { row, index, count, top, lastNs, running, selected, inTabOrder, choice, onArrange, onTable } = props;
  const t = useTranslate();
  const texts = useLaneTexts();
  const { lane, holder, children, pinned } = row;
  const name = cleanText(lane.actor);
  const isCollapsed = choice.collapsed.has(lane.actor);
  const detail = selected ? texts.segment(selected, lastNs, running) : t('lane.help');
  return (
    <div
      role="listitem"
      aria-posinset={index + 1}
      aria-setsize={count}
      className={classes['row']}
      style={{ transform: `translateY(${top}px)`, height: rowHeight }}
      data-testid="run-lane"
      data-row={index}
      data-actor={lane.actor}
      data-now={lane.segments.at(-1)?.state}
    >
      <div className={classes['name']} style={{ width: namesWidth }} data-child={holder !== null && !pinned}>
        {children > 0 ? (
          <ActionIcon
            size={16}
            variant="subtle"
            color="gray"
            aria-expanded={!isCollapsed}
            aria-label={t(isCollapsed ? 'timeline.expand' : 'timeline.collapse', { actor: lane.actor })}
            onClick={() =>
              onArrange({
                collapsed: isCollapsed
                  ? without(choice.collapsed, lane.actor)
                  : new Set([...choice.collapsed, lane.actor]),
              })
            }
          >
            {isCollapsed ? <IconChevronRight size={12} aria-hidden /> : <IconChevronDown size={12} aria-hidden />}
          </ActionIcon>
        ) : null}
        <div className={classes['label']}>
          <span className="ellipsis" title={name}>
            {name}
          </span>
          <span className={classes['pid']}>
            {texts.kind(lane)}
            {children > 0 && isCollapsed ? ` · ${t('timeline.children', { count: children })}` : ''}
          </span>
        </div>
        <span className={classes['actions']}>
          <ActionIcon
            size={16}
            variant="subtle"
            color="gray"
            aria-label={t('timeline.table', { actor: lane.actor })}
            onClick={() => onTable(lane.actor)}
          >
            <IconTable size={12} aria-hidden />
          </ActionIcon>
          <ActionIcon
            size={16}
            variant="subtle"
            color="gray"
            aria-pressed={pinned}
            aria-label={t(pinned ? 'timeline.unpin' : 'timeline.pin', { actor: lane.actor })}
            onClick={() =>
              onArrange({
                pinned: pinned ? choice.pinned.filter((actor) => actor !== lane.actor) : [...choice.pinned, lane.actor],
              })
            }
          >
            {pinned ? <IconPinFilled size={12} aria-hidden /> : <IconPin size={12} aria-hidden />}
          </ActionIcon>
          <ActionIcon
            size={16}
            variant="subtle"
            color="gray"
            aria-label={t('timeline.hide', { actor: lane.actor })}
            onClick={() => onArrange({ hidden: new Set([...choice.hidden, lane.actor]) })}
          >
            <IconEyeOff size={12} aria-hidden />
          </ActionIcon>
        </span>
      </div>
      <div
        className={classes['track']}
        role="img"
        data-track
        tabIndex={inTabOrder ? 0 : -1}
        aria-label={`${texts.summary(lane, lastNs)} ${detail}`}
      />
    </div>
  );
});
