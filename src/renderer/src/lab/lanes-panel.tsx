import { Group, Text, TextInput } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { laneStates } from '#shared/timeline/lane-model.ts';
import { type LaneBoard } from '#shared/timeline/lanes.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { LaneRow } from './lane-row.tsx';
import classes from './lanes.module.css';

const rowHeight = 32;
/** From this many lanes on, not all are visible at once, and a search field is shown. */
const manyLanes = 13;

interface Props {
  readonly board: LaneBoard;
  readonly version: number;
  readonly running: boolean;
  /** Minimum length of the time axis in ns: two runs side by side share the longer one's. */
  readonly atLeastNs?: number;
}

/** What the colours of the lanes mean. */
function LaneLegend() {
  const t = useTranslate();
  return (
    <ul className={classes['legend']} aria-label={t('lane.legend')}>
      {laneStates.map((state) => (
        <li key={state}>
          <span className={classes['swatch']} data-state={state} /> {t(`lane.${state}`)}
        </li>
      ))}
      <li>
        <span className={classes['swatch']} data-state="hold" /> {t('lane.hold')}
      </li>
    </ul>
  );
}

/**
 * The timeline of a run: one lane per actor over the same time axis. Only lanes in sight are drawn: there may be a
 * thousand.
 */
export function LanesPanel({ board, version, running, atLeastNs = 1 }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const [search, setSearch] = useState('');
  const frame = useRef<HTMLDivElement>(null);
  const all = [...board.lanes.values()];
  const many = all.length >= manyLanes;
  const wanted = search.trim().toLowerCase();
  const lanes =
    many && wanted !== ''
      ? all.filter(({ actor, pid }) => actor.toLowerCase().includes(wanted) || String(pid) === wanted)
      : all;
  const endNs = Math.max(board.lastNs, atLeastNs);
  // oxlint-disable-next-line react/incompatible-library -- we do not use the React Compiler
  const virtual = useVirtualizer({
    count: lanes.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 3,
  });
  return (
    <div data-testid="run-lanes" data-lanes={all.length}>
      <LaneLegend />
      {many ? (
        <Group gap="sm" mb={6}>
          <TextInput
            size="xs"
            w={200}
            aria-label={t('lane.find')}
            placeholder={t('lane.find')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
          <Text size="xs" className="muted numeric" role="status">
            {t('lane.count', { shown: format.count(lanes.length), count: all.length })}
          </Text>
        </Group>
      ) : null}
      {all.length === 0 ? (
        <Text size="sm" className={`muted ${classes['lanes']}`}>
          {t('run.noActors')}
        </Text>
      ) : (
        <div ref={frame} className={classes['lanes']}>
          <div
            role="list"
            aria-label={t('run.timeline')}
            style={{ height: virtual.getTotalSize(), position: 'relative' }}
          >
            {virtual.getVirtualItems().map(({ index, start }) => {
              const lane = lanes[index];
              return lane ? (
                <LaneRow
                  key={lane.actor}
                  lane={lane}
                  place={{ index, count: lanes.length, top: start }}
                  endNs={endNs}
                  version={version}
                  running={running}
                />
              ) : null;
            })}
          </div>
          <div className={classes['axis']} aria-hidden>
            {[0, 0.25, 0.5, 0.75, 1].map((part) => (
              <span key={part}>{format.seconds(endNs * part)}</span>
            ))}
          </div>
        </div>
      )}
    </div>
  );
}
