import { useEffect, useState } from 'react';
import { applyDelta, type RowTable } from '#shared/model/delta.ts';
import { identityKey, type Identity, type ProcessRow } from '#shared/model/process.ts';
import { historyMs } from '#shared/timeline/chart-points.ts';
import type { TrendPoint } from '#shared/timeline/trend.ts';
import { useLink } from '../../connection/link-context.ts';
import { useProcessStore } from '../../stores/process-store.ts';
import { useTimeStore } from '../../stores/time-store.ts';

/** As fast as the past can be played: two minutes take about a second and come as some 24 points. */
const speed = 100;
const none: readonly TrendPoint[] = [];

function pointOf(row: ProcessRow, timeMs: number): TrendPoint {
  return {
    timeMs,
    cpuPercent: row.cpuPercent,
    memoryBytes: row.rssBytes,
    threads: row.threads,
    readPerSecond: row.readBytesPerSecond,
    writtenPerSecond: row.writtenBytesPerSecond,
  };
}

/**
 * The recorded history of one process over the two minutes up to the time shown: read again after each seek, extended
 * during playback.
 */
export function usePastTrend(identity: Identity): readonly TrendPoint[] {
  const link = useLink();
  const sessionId = useTimeStore(({ past }) => past?.sessionId ?? null);
  const toMs = useTimeStore(({ past }) => past?.fromMs ?? null);
  const key = identityKey(identity);
  const [points, setPoints] = useState<readonly TrendPoint[]>(none);
  useEffect(() => {
    if (toMs === null) return;
    let rows: RowTable = new Map();
    let course: readonly TrendPoint[] = none;
    let over = false;
    const finish = (): void => {
      if (!over) setPoints(course);
      over = true;
      stop();
    };
    let stop = (): void => {};
    stop = link.subscribe(
      'history.play',
      { ...(sessionId === null ? {} : { sessionId }), from: new Date(toMs - historyMs).toISOString(), speed },
      {
        onStart: () => {
          rows = new Map();
          course = none;
        },
        onMessage: (tick) => {
          const timeMs = Date.parse(tick.time);
          if (over) return;
          if (timeMs > toMs) return finish();
          const row = applyDelta(rows, tick).get(key);
          if (row && timeMs >= toMs - historyMs) {
            course = [...course, pointOf(row, timeMs)];
            setPoints(course);
          }
          if (timeMs >= toMs) finish();
        },
        onEnd: finish,
      },
    );
    return () => {
      over = true;
      stop();
    };
  }, [link, sessionId, toMs, key]);
  useEffect(
    () =>
      useProcessStore.subscribe(({ table }) => {
        const row = table?.gone.has(key) ? undefined : table?.rows.get(key);
        if (!table || !row) return;
        const timeMs = Date.parse(table.time);
        // Only later ticks: an earlier time is read by the effect above.
        setPoints((before) =>
          timeMs > (before.at(-1)?.timeMs ?? Infinity)
            ? [...before.filter((point) => point.timeMs >= timeMs - historyMs), pointOf(row, timeMs)]
            : before,
        );
      }),
    [key],
  );
  return points;
}
