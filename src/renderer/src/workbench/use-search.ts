import { useCallback, useEffect, useRef, useState } from 'react';
import type { AppError } from '#shared/errors.ts';
import type { SearchOptions, SearchProgress } from '#shared/workbench/search-options.ts';
import type { SearchResult } from '#shared/workbench/search.ts';
import { useLink } from '../connection/link-context.ts';

/** A search of a program, or the last one. */
export interface SearchState {
  readonly status: 'none' | 'running' | 'stopped' | 'done';
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
  useEffect(() => () => cancel.current(), []);
  const start = useCallback(
    (source: string, options: SearchOptions) => {
      cancel.current();
      setState({ ...none, status: 'running', source });
      cancel.current = link.subscribe(
        'workbench.search',
        { source, options },
        {
          onMessage: (update) =>
            setState((before) =>
              update.type === 'progress'
                ? { ...before, progress: update.progress }
                : { ...before, status: 'done', result: update.result },
            ),
          onEnd: (error) => setState((before) => ({ ...before, error, status: before.result ? 'done' : 'stopped' })),
        },
      );
    },
    [link],
  );
  const stop = useCallback(() => {
    cancel.current();
    setState((before) => (before.status === 'running' ? { ...before, status: 'stopped' } : before));
  }, []);
  return { ...state, start, stop };
}
