import { assertNever, type ErrorCode } from '#shared/errors.ts';

/** The meaning of each exit code for scripts. */
export const exitCodes = { done: 0, failed: 1, usage: 2, missing: 3, interrupted: 130, terminated: 143 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** The exit code for an error: wrong usage, something the machine lacks, or a failure. */
export function exitCodeOf(code: ErrorCode): ExitCode {
  switch (code) {
    case 'usage':
    case 'unknown-command':
    case 'unknown-field':
    case 'unknown-scenario':
    case 'unknown-variant':
    case 'prediction-unknown':
    case 'unknown-parameter':
    case 'card-not-runnable':
    case 'parameter-out-of-range':
    case 'parameter-wrong-type':
    case 'signal-unknown':
    case 'invalid-input':
    case 'value-missing':
    case 'duplicate-id':
    case 'lengths-differ':
    case 'option-missing':
    case 'option-unused':
    case 'option-conflict':
    case 'input-not-json':
    case 'file-not-readable':
    case 'program-invalid':
    case 'code-syntax':
    case 'code-time':
    case 'code-random':
    case 'code-outside':
    case 'code-promise':
    case 'code-module':
    case 'code-unknown':
    case 'code-state':
    case 'code-changes':
    case 'code-invalid':
    case 'code-stopped':
    case 'schedule-unknown':
    case 'schedule-blocked':
    case 'schedule-too-long':
    case 'challenge-invalid':
    case 'challenge-cheat':
    case 'challenge-unknown':
    case 'real-needs-schedule':
    case 'randoms-used-up':
    case 'simulation-too-long':
    case 'filter-field':
    case 'filter-unclosed':
    case 'filter-missing':
    case 'filter-comparison':
    case 'filter-number':
    case 'filter-percent':
    case 'filter-size':
    case 'filter-duration':
    case 'filter-state':
    case 'filter-regex':
    case 'alert-unknown':
    case 'bench-unknown':
    case 'alert-form':
    case 'alert-duration':
    case 'alert-size':
    case 'alert-percent':
    case 'alert-filter':
      return exitCodes.usage;
    case 'platform-missing':
    case 'interpreter-missing':
    case 'interpreter-silent':
    case 'proc-foreign':
    case 'not-supported':
    case 'proc-missing':
      return exitCodes.missing;
    case 'internal':
    case 'unknown-call':
    case 'run-not-found':
    case 'run-limit':
    case 'series-too-long':
    case 'process-gone':
    case 'process-hidden':
    case 'process-reused':
    case 'process-forbidden':
    case 'process-protected':
    case 'session-not-found':
    case 'session-not-a-session':
    case 'session-newer':
    case 'session-truncated':
    case 'session-unreadable':
    case 'session-in-use':
    case 'session-moved':
    case 'home-missing':
    case 'limit-reached':
    case 'process-limit':
    case 'trash-failed':
    case 'file-exists':
    case 'file-not-writable':
    case 'disk-full':
    case 'target-full':
    case 'port-taken':
    case 'token-refused':
    case 'too-many-calls':
    case 'workbench-limit':
    case 'slow-reader':
    case 'sampler-failed':
    case 'bench-crowd':
    case 'import-line':
    case 'disconnected':
    case 'cancelled':
    case 'history-empty':
    case 'history-damaged':
    case 'history-failed':
    case 'recording-floor':
    case 'settings-broken':
    case 'settings-not-kept':
    case 'settings-too-large':
    case 'settings-file-wrong':
    case 'worksheet-unreadable':
    case 'worksheet-newer':
    case 'source-altered':
    case 'source-missing':
      return exitCodes.failed;
    default:
      return assertNever(code);
  }
}
