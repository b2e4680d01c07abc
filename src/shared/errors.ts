/**
 * Every failure that users can see, as a closed set of codes. The texts for each code are in the message
 * catalogue (`i18n/*\/errors.ts`), in both languages.
 */
export const errorCodes = [
  'internal',
  'invalid-input',
  'unknown-call',
  'unknown-scenario',
  'unknown-variant',
  'unknown-parameter',
  'parameter-out-of-range',
  'parameter-wrong-type',
  'prediction-unknown',
  'platform-missing',
  'interpreter-missing',
  'interpreter-silent',
  'card-not-runnable',
  'run-not-found',
  'run-limit',
  'series-too-long',
  'process-gone',
  'process-hidden',
  'process-reused',
  'process-forbidden',
  'process-protected',
  'proc-foreign',
  'signal-unknown',
  'session-not-found',
  'session-not-a-session',
  'session-newer',
  'session-truncated',
  'session-unreadable',
  'session-in-use',
  'session-moved',
  'home-missing',
  'limit-reached',
  'process-limit',
  'trash-failed',
  'file-exists',
  'file-not-writable',
  'disk-full',
  'target-full',
  'port-taken',
  'token-refused',
  'too-many-calls',
  'slow-reader',
  'usage',
  'unknown-command',
  'unknown-field',
  'filter-field',
  'filter-unclosed',
  'filter-missing',
  'filter-comparison',
  'filter-number',
  'filter-percent',
  'filter-size',
  'filter-duration',
  'filter-state',
  'filter-regex',
  'bench-unknown',
  'bench-crowd',
  'alert-unknown',
  'alert-form',
  'alert-duration',
  'alert-size',
  'alert-percent',
  'alert-filter',
  'sampler-failed',
  'proc-missing',
  'disconnected',
  'cancelled',
  'not-supported',
  'value-missing',
  'duplicate-id',
  'lengths-differ',
  'option-missing',
  'option-unused',
  'option-conflict',
  'input-not-json',
  'file-not-readable',
  'program-invalid',
  'code-syntax',
  'code-time',
  'code-random',
  'code-outside',
  'code-promise',
  'code-module',
  'code-unknown',
  'code-state',
  'code-changes',
  'code-invalid',
  'code-stopped',
  'schedule-unknown',
  'schedule-blocked',
  'schedule-too-long',
  'workbench-limit',
  'challenge-invalid',
  'challenge-cheat',
  'challenge-unknown',
  'real-needs-schedule',
  'randoms-used-up',
  'simulation-too-long',
  'history-empty',
  'history-damaged',
  'history-failed',
  'recording-floor',
  'import-line',
  'settings-broken',
  'settings-not-kept',
  'settings-too-large',
  'settings-file-wrong',
  'worksheet-unreadable',
  'worksheet-newer',
  'source-altered',
  'source-missing',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Values that fill the placeholders of a message; only text and numbers cross the wire. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** An error with a code that the catalogue has texts for in both languages. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly params: MessageParams;

  constructor(code: ErrorCode, params: MessageParams = {}, options?: { readonly cause?: unknown }) {
    super(`${code} ${JSON.stringify(params)}`, options);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
  }
}

/** Any thrown value as an AppError; unforeseen ones become `internal` with their text kept. */
export function toAppError(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  const detail = thrown instanceof Error ? thrown.message : String(thrown);
  if (/\b(EMFILE|ENFILE|EAGAIN)\b/u.test(detail)) return new AppError('limit-reached', { detail }, { cause: thrown });
  return new AppError('internal', { detail }, { cause: thrown });
}

/** Makes a switch over a union exhaustive: a missing case does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected value ${JSON.stringify(value)}`);
}
