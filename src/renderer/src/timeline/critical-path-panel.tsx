import { Text } from '@mantine/core';
import { pathTotals, type PathPart } from '#shared/timeline/critical-path.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { LongList } from '../common/long-list.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { useTranslate } from '../common/use-translate.ts';
import classes from './timeline.module.css';
import { useLaneTexts } from './use-lane-texts.ts';

/** The critical path in words: its length per cause, and its parts from the last back to the first. */
export function CriticalPathPanel({
  parts,
  onShow,
}: {
  readonly parts: readonly PathPart[];
  readonly onShow: (part: PathPart) => void;
}) {
  const t = useTranslate();
  const format = useFormatter();
  const texts = useLaneTexts();
  const causeText = (cause: PathPart['cause']): string =>
    cause === 'hand-off' ? t('timeline.handOff') : texts.state(cause);
  const [first, last] = [parts[0], parts.at(-1)];
  const length = first && last ? last.toNs - first.fromNs : 0;
  return (
    <section className={classes['details']} aria-label={t('timeline.path')} data-testid="critical-path">
      <Text size="sm" className="numeric">
        {t('timeline.pathText', {
          time: format.span(length),
          causes: pathTotals(parts)
            .map(([cause, ns]) => t('lane.part', { state: causeText(cause), time: format.span(ns) }))
            .join(' · '),
        })}
      </Text>
      <LongList
        items={parts.toReversed()}
        keyOf={(_, index) => index}
        label={t('timeline.path')}
        maxHeight="220px"
        rowHeight={24}
      >
        {(part) => (
          <button type="button" className={classes['part']} onClick={() => onShow(part)}>
            <span className="numeric muted">{format.seconds(part.fromNs)}</span> <b>{cleanText(part.actor)}</b>{' '}
            {t('lane.part', { state: causeText(part.cause), time: format.span(part.toNs - part.fromNs) })}
          </button>
        )}
      </LongList>
    </section>
  );
}
