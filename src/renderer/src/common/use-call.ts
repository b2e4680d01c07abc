import { useCallback, useEffect, useState } from 'react';
import type { CallInput, CallName, CallOutput } from '#shared/contract/contract.ts';
import { toAppError, type AppError } from '#shared/errors.ts';
import { useLink, useLinkState } from '../connection/link-context.ts';

interface CallState<N extends CallName> {
  readonly data: CallOutput<N> | null;
  readonly error: AppError | null;
  readonly reload: () => void;
}

/** Asks the host once, and again after each reconnect and at `reload`; old data stays until new comes. */
export function useCall<N extends CallName>(name: N, input: CallInput<N>): CallState<N> {
  const link = useLink();
  const connected = useLinkState().status === 'connected';
  const inputText = JSON.stringify(input);
  const [round, setRound] = useState(0);
  const [state, setState] = useState<Omit<CallState<N>, 'reload'>>({ data: null, error: null });
  useEffect(() => {
    if (!connected) return;
    let current = true;
    link.call(name, JSON.parse(inputText) as CallInput<N>).then(
      (data) => current && setState({ data, error: null }),
      (error: unknown) => current && setState((before) => ({ ...before, error: toAppError(error) })),
    );
    return () => {
      current = false;
    };
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a new round asks again
  }, [link, connected, name, inputText, round]);
  const reload = useCallback(() => setRound((value) => value + 1), []);
  return { ...state, reload };
}
