import { useEffect, useState } from 'react';
import { toAppError, type AppError } from '#shared/errors.ts';
import type { ProcessDetail } from '#shared/model/detail.ts';
import type { Identity } from '#shared/model/process.ts';
import { useLink } from '../../connection/link-context.ts';

const periodMs = 1000;

interface DetailState {
  readonly detail: ProcessDetail | null;
  readonly error: AppError | null;
  readonly ended: boolean;
}

/** Asks for the details of one process each second; the last ones stay when it has ended. */
export function useDetail({ pid, startTime }: Identity): DetailState {
  const link = useLink();
  const [state, setState] = useState<DetailState>({ detail: null, error: null, ended: false });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const ask = async (): Promise<void> => {
      let ended = false;
      try {
        const detail = await link.call('process.detail', { pid, startTime });
        if (current) setState({ detail, error: null, ended: false });
      } catch (thrown) {
        const error = toAppError(thrown);
        ended = error.code === 'process-gone' || error.code === 'process-reused';
        if (current) setState((before) => ({ detail: before.detail, error: ended ? null : error, ended }));
      }
      if (current && !ended) timer = setTimeout(() => void ask(), periodMs);
    };
    void ask();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [link, pid, startTime]);
  return state;
}
