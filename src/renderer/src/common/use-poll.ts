import { useDocumentVisibility } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '#shared/contract/contract.ts';
import { toAppError, type AppError } from '#shared/errors.ts';
import { useLink, useLinkState } from '../connection/link-context.ts';

interface PollState<N extends CallName> {
  readonly data: CallOutput<N> | null;
  readonly error: AppError | null;
}

interface PollOptions {
  /** From an answer to the next question, so that a slow host is never asked twice at once. */
  readonly periodMs: number;
  /** An error after which asking again makes no sense. */
  readonly isFinal?: (error: AppError) => boolean;
}

/**
 * Asks the host again and again while the page is visible and connected; old data stays until new comes. `isFinal` must
 * not change.
 */
export function usePoll<N extends CallName>(
  name: N,
  input: CallInput<N>,
  { periodMs, isFinal }: PollOptions,
): PollState<N> {
  const link = useLink();
  const connected = useLinkState().status === 'connected';
  const visible = useDocumentVisibility() === 'visible';
  const inputText = JSON.stringify(input);
  const [state, setState] = useState<PollState<N>>({ data: null, error: null });
  useEffect(() => {
    if (!connected || !visible) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let current = true;
    const ask = async (): Promise<void> => {
      try {
        const data = await link.call(name, JSON.parse(inputText) as CallInput<N>);
        if (current) setState({ data, error: null });
      } catch (thrown) {
        const error = toAppError(thrown);
        if (current) setState((before) => ({ ...before, error }));
        if (isFinal?.(error)) return;
      }
      if (current) timer = setTimeout(() => void ask(), periodMs);
    };
    void ask();
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [link, connected, visible, name, inputText, periodMs, isFinal]);
  return state;
}
