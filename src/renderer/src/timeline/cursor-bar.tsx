import { ActionIcon, Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconPlayerPause, IconPlayerPlay, IconPlayerSkipBack, IconPlayerSkipForward } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { firstIndex } from '#shared/first-index.ts';
import type { LabEvent } from '#shared/model/lab.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useSettledVersion } from '../common/use-settled-version.ts';
import { useTranslate } from '../common/use-translate.ts';

const speeds = [0.01, 0.1, 0.5, 1, 2, 10, 100];

interface Props {
  readonly events: readonly LabEvent[];
  readonly version: number;
  readonly startNs: number;
  readonly endNs: number;
  readonly cursorNs: number | null;
  readonly onCursor: (atNs: number | null) => void;
}

/** Moves the instant that timeline, graph and event log show: by event, or played at a speed. */
export function CursorBar({ events, version, startNs, endNs, cursorNs, onCursor }: Props) {
  const t = useTranslate();
  const format = useFormatter();
  const [speed, setSpeed] = useState(1);
  const [plays, setPlays] = useState(false);
  const settled = useSettledVersion(version, events.length);
  // `version` changes with the events, which grow in place.
  const times = useMemo(
    () => (settled >= 0 ? events.map(({ atNs }) => atNs).sort((a, b) => a - b) : []),
    [events, settled],
  );
  const place = useRef(cursorNs);
  useEffect(() => {
    place.current = cursorNs;
  }, [cursorNs]);
  useEffect(() => {
    if (!plays) return undefined;
    let frame = 0;
    let last: number | null = null;
    const move = (now: number): void => {
      const passed = last === null ? 0 : (now - last) * 1e6 * speed;
      last = now;
      const next = (place.current ?? startNs) + passed;
      place.current = Math.min(next, endNs);
      onCursor(place.current);
      if (next >= endNs) setPlays(false);
      else frame = requestAnimationFrame(move);
    };
    frame = requestAnimationFrame(move);
    return () => cancelAnimationFrame(frame);
  }, [plays, speed, startNs, endNs, onCursor]);
  const step = (by: 1 | -1): void => {
    setPlays(false);
    const fromNs = cursorNs ?? (by > 0 ? startNs - 1 : endNs);
    const after = firstIndex(times.length, (index) => (times[index] ?? Infinity) > fromNs);
    let index = by > 0 ? after : after - 1;
    if (by < 0) while (index >= 0 && times[index] === cursorNs) index -= 1;
    const next = times[index];
    if (next !== undefined) onCursor(next);
  };
  return (
    <Group gap={6} mt={4} role="group" aria-label={t('timeline.playback')} data-testid="cursor-bar">
      <ActionIcon size="sm" variant="default" aria-label={t('timeline.previousEvent')} onClick={() => step(-1)}>
        <IconPlayerSkipBack size={13} aria-hidden />
      </ActionIcon>
      <ActionIcon
        size="sm"
        variant="default"
        aria-label={t(plays ? 'timeline.pause' : 'timeline.play')}
        onClick={() => {
          if (!plays && (cursorNs === null || cursorNs >= endNs)) onCursor(startNs);
          setPlays(!plays);
        }}
      >
        {plays ? <IconPlayerPause size={13} aria-hidden /> : <IconPlayerPlay size={13} aria-hidden />}
      </ActionIcon>
      <ActionIcon size="sm" variant="default" aria-label={t('timeline.nextEvent')} onClick={() => step(1)}>
        <IconPlayerSkipForward size={13} aria-hidden />
      </ActionIcon>
      <NativeSelect
        size="xs"
        w={84}
        aria-label={t('timeline.speed')}
        value={String(speed)}
        data={speeds.map((value) => ({ value: String(value), label: `× ${value}` }))}
        onChange={(event) => setSpeed(Number(event.currentTarget.value))}
      />
      <Text size="xs" className="muted numeric" data-testid="cursor-time">
        {cursorNs === null ? t('timeline.noCursor') : t('timeline.cursor', { time: format.seconds(cursorNs) })}
      </Text>
      {cursorNs === null ? null : (
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={() => {
            setPlays(false);
            onCursor(null);
          }}
        >
          {t('timeline.clearCursor')}
        </Button>
      )}
    </Group>
  );
}
