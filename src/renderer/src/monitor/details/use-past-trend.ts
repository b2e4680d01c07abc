import { useEffect, useState } from 'react';
import type { RowTable } from '#shared/model/delta.ts';
import { applyDelta } from '#shared/model/delta.ts';
import { identityKey, type Identity } from '#shared/model/process.ts';
import { historyMs } from '#shared/view/history.ts';
import type { TrendPoint } from '#shared/view/trend.ts';
import { useLink } from '../../connection/link-context.ts';
import { useTimeStore } from '../../stores/time-store.ts';

/** As fast as the past can be played: two minutes take about a second and come as some 24 points. */
const speed = 100;
const none: readonly TrendPoint[] = [];

/** The recorded course of one process over the two minutes up to the instant that was asked for; played anew after each seek. */
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
    stop = link.subscribe('history.play', { ...(sessionId === null ? {} : { sessionId }), from: new Date(toMs - historyMs).toISOString(), speed }, {
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
          course = [...course, { timeMs, cpuPercent: row.cpuPercent, memoryBytes: row.rssBytes, threads: row.threads, readPerSecond: row.readBytesPerSecond, writtenPerSecond: row.writtenBytesPerSecond }];
          setPoints(course);
        }
        if (timeMs >= toMs) finish();
      },
      onEnd: finish,
    });
    return () => {
      over = true;
      stop();
    };
  }, [link, sessionId, toMs, key]);
  return points;
}
