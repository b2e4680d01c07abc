import { useEffect } from 'react';
import type { AppError } from '#shared/errors.ts';
import type { ProcessDetail } from '#shared/model/detail.ts';
import { identityKey, type Identity } from '#shared/model/process.ts';
import type { TrendLook } from '#shared/timeline/trend.ts';
import { usePoll } from '../../common/use-poll.ts';
import { useTrendStore } from '../../stores/trend-store.ts';

const periodMs = 2000;
const isGone = ({ code }: AppError): boolean => code === 'process-gone' || code === 'process-reused';

interface DetailState {
  readonly detail: ProcessDetail | null;
  readonly error: AppError | null;
  readonly ended: boolean;
}

function lookOf({ row, io }: ProcessDetail): TrendLook {
  const counters = 'error' in io ? null : io;
  return {
    timeMs: Date.now(),
    cpuPercent: row.cpuPercent,
    cpuTimeMs: row.cpuTimeMs,
    memoryBytes: row.rssBytes,
    threads: row.threads,
    readBytes: counters?.readBytes ?? null,
    writtenBytes: counters?.writtenBytes ?? null,
  };
}

/**
 * Fetches the details of one process every two seconds and keeps their history; the last ones remain after it has
 * exited.
 */
export function useDetail({ pid, startTime }: Identity): DetailState {
  const { data: detail, error } = usePoll('process.detail', { pid, startTime }, { periodMs, isFinal: isGone });
  const ended = error !== null && isGone(error);
  useEffect(() => {
    if (detail) useTrendStore.getState().look(identityKey(detail.row), lookOf(detail));
  }, [detail]);
  return { detail, error: ended ? null : error, ended };
}
