import { CloseButton, Group, Text } from '@mantine/core';
import type { LaneBoard } from '#shared/timeline/lanes.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { LongList } from '../common/long-list.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { useTranslate } from '../common/use-translate.ts';
import classes from './timeline.module.css';
import { useLaneTexts } from './use-lane-texts.ts';

interface Props {
  readonly board: LaneBoard;
  readonly actor: string;
  readonly running: boolean;
  readonly onSelect: (fromNs: number) => void;
  readonly onClose: () => void;
}

/** The segments of one lane as a table. */
export function SliceTable({ board, actor, running, onSelect, onClose }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const texts = useLaneTexts();
  const segments = board.lanes.get(actor)?.segments ?? [];
  return (
    <section className={classes['details']} aria-label={t('timeline.table', { actor })} data-testid="slice-table">
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm" fw={600}>
          {t('timeline.tableOf', { actor, count: segments.length })}
        </Text>
        <CloseButton size="sm" aria-label={t('common.close')} onClick={onClose} />
      </Group>
      <LongList
        items={segments}
        keyOf={(_, index) => index}
        label={t('timeline.table', { actor })}
        table={{
          headings: [t('timeline.from'), t('timeline.duration'), t('timeline.what')],
          columns: '110px 110px minmax(0, 1fr)',
        }}
        maxHeight="300px"
        rowHeight={26}
      >
        {(segment) => (
          <>
            <span role="cell" data-numeric>
              <button type="button" className={classes['part']} onClick={() => onSelect(segment.fromNs)}>
                {format.seconds(segment.fromNs)}
              </button>
            </span>
            <span role="cell" data-numeric>
              {segment.toNs === null && running
                ? t('lane.now')
                : format.span((segment.toNs ?? board.lastNs) - segment.fromNs)}
            </span>
            <span role="cell">{cleanText(texts.waiting(segment))}</span>
          </>
        )}
      </LongList>
    </section>
  );
}
