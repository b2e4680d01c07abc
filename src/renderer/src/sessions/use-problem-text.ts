import { useCallback } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { AppError } from '#shared/errors.ts';
import { useDescribeError } from '../common/use-describe-error.ts';

/** Errors whose message needs only the path. */
const pathOnly = ['session-not-a-session', 'session-truncated'] as const;

/** Why a session file cannot be read. The list has only the kind of problem, no details. */
export function useProblemText(): (problem: string, path: string) => string {
  const t = useTranslate();
  const describeError = useDescribeError();
  return useCallback(
    (problem, path) => {
      if (problem === 'session-newer') return t('sessions.newer', { path });
      const code = pathOnly.find((known) => known === problem);
      if (!code) return t('sessions.unreadable', { path });
      return describeError(new AppError(code, { path })).whole;
    },
    [t, describeError],
  );
}
