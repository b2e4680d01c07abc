import { useCallback } from 'react';
import { useToastStore } from '../stores/toast-store.ts';
import { useDescribeError } from './use-describe-error.ts';

/** Shows anything thrown as a message in the corner, with what can be done about it. */
export function useErrorToast(): (thrown: unknown) => void {
  const describeError = useDescribeError();
  const show = useToastStore((state) => state.show);
  return useCallback(
    (thrown) => {
      const { message, hint } = describeError(thrown);
      show({ tone: 'bad', title: message, lines: [hint] });
    },
    [describeError, show],
  );
}
