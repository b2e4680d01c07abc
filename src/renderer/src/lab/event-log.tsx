import { Checkbox, Group, NativeSelect, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { LabEvent, LabEventKind } from '#shared/model/lab.ts';
import type { ScenarioTexts } from '#shared/model/scenario.ts';
import { describeEvent } from '#shared/text/describe-event.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useSettledVersion } from '../common/use-settled-version.ts';
import { useTranslate } from '../common/use-translate.ts';
import classes from './run-page.module.css';
import { useEventSearch } from './use-event-search.ts';

const rowHeight = 24;
const typingPauseMs = 150;
/** Actors listed at once; typing finds the others. */
const shownChoices = 50;
const noIndices: readonly number[] = [];
const kinds: readonly LabEventKind[] = [
  'actor-started',
  'actor-ended',
  'actor-exited',
  'note',
  'value',
  'metric',
  'wait',
  'proceed',
  'release',
  'access',
  'task',
  'failure',
];

interface Props {
  readonly events: readonly LabEvent[];
  readonly version: number;
  readonly texts: ScenarioTexts | null;
  readonly running: boolean;
  /** The instant that the page shows; null is the present. */
  readonly cursorNs: number | null;
  readonly onCursor: (atNs: number) => void;
}

/** Row of the last event that is not later than an instant; -1 before the first. */
function rowAt(events: readonly LabEvent[], indices: readonly number[], atNs: number): number {
  let found = -1;
  let foundNs = -Infinity;
  for (const [row, index] of indices.entries()) {
    const eventNs = events[index]?.atNs ?? Infinity;
    if (eventNs <= atNs && eventNs >= foundNs) [found, foundNs] = [row, eventNs];
  }
  return found;
}

/** What happened, newest at the end; follows the end while the run goes on. */
export function EventLog({ events, version, texts, running, cursorNs, onCursor }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const [text, setText] = useState('');
  const [actor, setActor] = useState('');
  const [kind, setKind] = useState('');
  const [follow, setFollow] = useState(true);
  /** The last events of a run come after the word that it has ended, and are followed, too. */
  const wasLive = useRef(running);
  const [wanted] = useDebouncedValue(text, typingPauseMs);
  // `version` changes with the events, which grow in place.
  const settled = useSettledVersion(version, events.length);
  const actors = useMemo(
    () => (settled >= 0 ? [...new Set(events.map((event) => event.actor))] : []),
    [events, settled],
  );
  const textOf = useCallback((event: LabEvent) => describeEvent(event, { t, texts }), [t, texts]);
  const found = useEventSearch({
    events,
    version: settled,
    text: wanted,
    actor: actor === '' ? null : actor,
    kind: kind === '' ? null : (kind as LabEventKind),
    textOf,
  });
  const indices = found ?? noIndices;
  const frame = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- we do not use the React Compiler
  const virtual = useVirtualizer({
    count: indices.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  useEffect(() => {
    if (running) wasLive.current = true;
    if (follow && wasLive.current && cursorNs === null && indices.length > 0) virtual.scrollToIndex(indices.length - 1);
  }, [follow, running, cursorNs, indices.length, virtual]);
  const currentRow = useMemo(
    () => (cursorNs === null ? -1 : rowAt(events, indices, cursorNs)),
    [events, indices, cursorNs],
  );
  useEffect(() => {
    if (currentRow >= 0) virtual.scrollToIndex(currentRow);
  }, [currentRow, virtual]);
  // A search in a run that has ended starts at its beginning.
  useEffect(() => {
    if (!running && (wanted !== '' || actor !== '' || kind !== '')) wasLive.current = false;
  }, [running, wanted, actor, kind]);
  const all = { value: '', label: t('log.all') };
  return (
    <>
      <Group gap="xs" mb="xs" align="end" wrap="nowrap">
        <TextInput
          size="xs"
          flex={1}
          miw={80}
          aria-label={t('log.filter')}
          placeholder={t('log.filter')}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <Select
          size="xs"
          w={120}
          aria-label={t('log.actor')}
          searchable
          limit={shownChoices}
          allowDeselect={false}
          value={actor}
          data={[all, ...actors.map((id) => ({ value: id, label: cleanText(id) }))]}
          onChange={(value) => setActor(value ?? '')}
        />
        <NativeSelect
          size="xs"
          w={86}
          aria-label={t('log.kind')}
          value={kind}
          data={[all, ...kinds.map((name) => ({ value: name, label: t(`log.kinds.${name}`) }))]}
          onChange={(event) => setKind(event.currentTarget.value)}
        />
        {running ? (
          <Checkbox
            size="xs"
            mb={7}
            label={t('log.follow')}
            checked={follow}
            onChange={(event) => setFollow(event.currentTarget.checked)}
          />
        ) : null}
      </Group>
      <Text size="xs" className="muted numeric" mb={4}>
        {t('log.count', { shown: format.count(indices.length), count: events.length })}
        {found?.length === 0 ? ` — ${t(events.length === 0 ? 'log.waiting' : 'log.none')}` : ''}
      </Text>
      <div
        ref={frame}
        className={classes['log']}
        tabIndex={0}
        role="table"
        aria-label={t('run.log')}
        aria-rowcount={indices.length}
        aria-busy={text !== wanted || found === null}
      >
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const event = events[indices[index] ?? -1];
            if (!event) return null;
            const sentence = describeEvent(event, { t, texts });
            return (
              <div
                key={event.seq}
                role="row"
                aria-rowindex={index + 1}
                className={classes['event']}
                style={{ transform: `translateY(${start}px)` }}
                data-testid="event-row"
                data-kind={event.kind}
                data-actor={event.actor}
                aria-current={index === currentRow ? 'true' : undefined}
              >
                <span role="cell" className={classes['time']}>
                  <button
                    type="button"
                    className={classes['instant']}
                    title={t('log.show')}
                    onClick={() => onCursor(event.atNs)}
                  >
                    {format.seconds(event.atNs)}
                  </button>
                </span>
                <b role="cell" className="ellipsis">
                  {cleanText(event.actor)}
                </b>
                <span role="cell" className="muted ellipsis">
                  {t(`log.kinds.${event.kind}`)}
                </span>
                <span role="cell" className="ellipsis" title={sentence}>
                  {sentence}
                </span>
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}
