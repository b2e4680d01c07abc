import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { useMemo } from 'react';
import type { LabEvent } from '#shared/model/lab.ts';
import type { ScenarioTexts } from '#shared/model/scenario.ts';
import { describeEvent } from '#shared/text/describe-event.ts';
import { cleanText } from '#shared/text/sanitize.ts';
import type { LaneBoard } from '#shared/timeline/lanes.ts';
import { actorsAtLines, roleLines, type RoleLines } from '#shared/timeline/role-lines.ts';
import { LongList } from '../common/long-list.tsx';
import { paletteColour } from '../common/palette.ts';
import { Swatch } from '../common/swatch.tsx';
import { useFormatter } from '../common/use-formatter.ts';
import { useSettledVersion } from '../common/use-settled-version.ts';
import { useTranslate } from '../common/use-translate.ts';
import type { Place } from '#shared/timeline/place.ts';
import classes from './code.module.css';

/** The run beside which code is shown. */
export interface CodeRun {
  readonly board: LaneBoard;
  readonly events: readonly LabEvent[];
  readonly version: number;
  readonly texts: ScenarioTexts | null;
  /** The instant that the page shows; null is the present. */
  readonly cursorNs: number | null;
  /** The selected segment of the timeline, by its start. */
  readonly selected: Place | null;
  readonly onPlace: (place: Place) => void;
}

/** What is known of the lines of a run's code. */
export interface CodeTrace {
  readonly lines: RoleLines;
  /** The actors that last reported from each line, up to the instant that the page shows. */
  readonly at: ReadonlyMap<number, readonly string[]>;
  readonly colourOf: (actor: string) => string;
}

/** Finds which lines of its code a run has reported from; null while none is known. */
export function useCodeTrace(run: CodeRun | undefined): CodeTrace | null {
  const settled = useSettledVersion(run?.version ?? 0, run?.events.length ?? 0);
  const events = run?.events;
  // The settled version changes with the events, which grow in place.
  const lines = useMemo(() => (events && settled >= 0 ? roleLines(events) : null), [events, settled]);
  const board = run?.board;
  const cursorNs = run?.cursorNs ?? null;
  return useMemo(() => {
    if (!lines || lines.byLine.size === 0 || !board) return null;
    const atNs = cursorNs ?? Infinity;
    const actors = [...board.lanes.keys()];
    return {
      lines,
      at: actorsAtLines(
        lines,
        atNs,
        (actor) => cursorNs !== null && (board.lanes.get(actor)?.endedNs ?? Infinity) <= cursorNs,
      ),
      colourOf: (actor) => paletteColour(actors.indexOf(actor)),
    };
  }, [lines, board, cursorNs]);
}

const shownActors = 3;

/** Names of actors, the first few of many. */
export function actorNames(actors: readonly string[]): string {
  const names = actors.slice(0, shownActors).map((actor) => cleanText(actor));
  return [...names, ...(actors.length > shownActors ? [`+${actors.length - shownActors}`] : [])].join(', ');
}

interface Props {
  readonly trace: CodeTrace;
  readonly chosen: number | null;
  readonly onChoose: (line: number | null) => void;
}

/** Where the actors are, and a choice of a line. */
export function CodeInstant({ trace: { lines, at, colourOf }, chosen, onChoose }: Props) {
  const t = useTranslate();
  const numbers = [...lines.byLine.keys()].toSorted((a, b) => a - b);
  return (
    <Group gap="xs" mb={6} align="end">
      <NativeSelect
        size="xs"
        label={t('code.line')}
        value={chosen ?? ''}
        data={[
          { value: '', label: t('code.noLine') },
          ...numbers.map((line) => ({
            value: String(line),
            label: t('code.lineEvents', { line, count: lines.byLine.get(line)?.length ?? 0 }),
          })),
        ]}
        onChange={({ currentTarget: { value } }) => onChoose(value === '' ? null : Number(value))}
      />
      <Group gap={4} role="group" aria-label={t('code.reached')}>
        {[...at]
          .toSorted(([a], [b]) => a - b)
          .map(([line, actors]) => (
            <Button
              key={line}
              size="compact-xs"
              variant="default"
              data-testid="code-actors"
              onClick={() => onChoose(line)}
              leftSection={<Swatch colour={colourOf(actors[0] ?? '')} />}
            >
              {t('code.atLine', { line, actors: actorNames(actors) })}
            </Button>
          ))}
      </Group>
    </Group>
  );
}

/** All that a line has reported; a click shows the instant. */
export function LineEvents({
  run,
  trace,
  line,
}: {
  readonly run: CodeRun;
  readonly trace: CodeTrace;
  readonly line: number;
}) {
  const t = useTranslate();
  const format = useFormatter();
  const events = trace.lines.byLine.get(line) ?? [];
  const label = t('code.eventsOf', { line });
  return (
    <>
      <Text size="sm" fw={600} mt={8} mb={4}>
        {label}
      </Text>
      <LongList
        items={events}
        keyOf={({ seq }) => seq}
        label={label}
        testId="line-event"
        table={{
          headings: [t('code.time'), t('log.actor'), t('code.event')],
          columns: '110px minmax(96px, 200px) minmax(0, 1fr)',
        }}
        maxHeight="240px"
        rowHeight={26}
      >
        {(event) => (
          <>
            <span role="cell">
              <button
                type="button"
                className={classes['instant']}
                title={t('log.show')}
                onClick={() => run.onPlace(event)}
              >
                {format.seconds(event.atNs)}
              </button>
            </span>
            <span role="cell">
              <Swatch colour={trace.colourOf(event.actor)} />
              {cleanText(event.actor)}
            </span>
            <span role="cell" className="ellipsis">
              {describeEvent(event, { t, texts: run.texts })}
            </span>
          </>
        )}
      </LongList>
    </>
  );
}
