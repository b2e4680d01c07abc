import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '#shared/errors.ts';
import type { SearchOptions, SearchProgress } from '#shared/workbench/search-options.ts';
import type { SearchResult } from '#shared/workbench/search.ts';
import { uuid } from '../common/uuid.ts';
import { useLink } from '../connection/link-context.ts';

/** A search of a program, or the last one. */
export interface SearchState {
  readonly status: 'none' | 'running' | 'stopping' | 'stopped' | 'done';
  /** The text that was searched. */
  readonly source: string;
  readonly progress: SearchProgress | null;
  readonly result: SearchResult | null;
  readonly error: AppError | null;
}

interface Search extends SearchState {
  readonly start: (source: string, options: SearchOptions) => void;
  readonly stop: () => void;
}

const none: SearchState = { status: 'none', source: '', progress: null, result: null, error: null };

/** Searches one program at a time; what runs is stopped with the component. */
export function useSearch(): Search {
  const link = useLink();
  const [state, setState] = useState<SearchState>(none);
  const cancel = useRef<() => void>(() => {});
  const id = useRef('');
  useEffect(() => () => cancel.current(), []);
  const start = useCallback(
    (source: string, options: SearchOptions) => {
      cancel.current();
      id.current = uuid();
      setState({ ...none, status: 'running', source });
      cancel.current = link.subscribe(
        'workbench.search',
        { searchId: id.current, source, options },
        {
          onMessage: (update) =>
            setState((before) =>
              update.type === 'progress'
                ? { ...before, progress: update.progress }
                : { ...before, result: update.result },
            ),
          onEnd: (error) =>
            setState((before) => ({
              ...before,
              error,
              status: before.result && before.status === 'running' ? 'done' : 'stopped',
            })),
        },
      );
    },
    [link],
  );
  const stop = useCallback(() => {
    setState((before) => (before.status === 'running' ? { ...before, status: 'stopping' } : before));
    // What it has found comes as its result.
    link.call('workbench.stop', { searchId: id.current }).catch(() => {
      cancel.current();
      setState((before) => ({ ...before, status: 'stopped' }));
    });
  }, [link]);
  return { ...state, start, stop };
}
