import { exitCodes, type ExitCode } from './exit-codes.ts';

/** How the work was interrupted from outside, if it was. */
interface Interrupts {
  readonly signal: AbortSignal;
  /** The exit code of the interrupt; null without one. */
  readonly exitCode: () => ExitCode | null;
  /** Ends the work with this exit code, unless it was interrupted before. */
  readonly abort: (code: ExitCode) => void;
  /** Nothing is left to clean up from now on, so a signal ends the program at once. */
  readonly finish: () => void;
}

/** Source of a request to stop: a signal to this process, or one forwarded by its parent. */
type Source = 'signal' | 'forwarded';

/** Requests of one source closer together than this count once: npm and shells repeat the terminal's signal. */
const hurryAfterMs = 500;

const codes: Readonly<Record<string, ExitCode>> = {
  SIGINT: exitCodes.interrupted,
  SIGTERM: exitCodes.terminated,
  SIGHUP: exitCodes.terminated,
};

/**
 * Whether a request to stop is impatient. A signal to the whole process group arrives twice, once
 * directly and once forwarded, so only a second one of the same source counts.
 * @internal exported for tests
 */
export function createImpatience(now: () => number): (source: Source) => boolean {
  const firstAtMs = new Map<Source, number>();
  return (source) => {
    const first = firstAtMs.get(source);
    if (first === undefined) firstAtMs.set(source, now());
    return first !== undefined && now() - first > hurryAfterMs;
  };
}

/** Ends the program at once, by the signal that asked for it. */
function endBySignal(name: string): void {
  process.removeAllListeners(name);
  process.kill(process.pid, name);
}

/**
 * Turns SIGINT, SIGTERM and the end of the process that holds our IPC channel into
 * one abort. An impatient request ends the program at once: the watchdogs of the actors clean up then.
 */
export function listenForInterrupts(): Interrupts {
  const controller = new AbortController();
  const isImpatient = createImpatience(() => performance.now());
  let code: ExitCode | null = null;
  let finished = false;
  const abort = (reason: ExitCode): void => {
    code ??= reason;
    controller.abort();
  };
  const request = (source: Source, name: string): void => {
    const isFirst = code === null;
    abort(codes[name] ?? exitCodes.terminated);
    if (isImpatient(source) || (finished && isFirst)) endBySignal(name in codes ? name : 'SIGTERM');
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => request('signal', name));
  if (process.channel) {
    process.on('message', (message: { readonly signal?: unknown } | null) => {
      if (typeof message?.signal === 'string') request('forwarded', message.signal);
    });
    process.on('disconnect', () => abort(exitCodes.terminated));
  }
  process.stderr.on('error', () => {}); // stderr is closed: there is nowhere to report it
  return {
    signal: controller.signal,
    exitCode: () => code,
    abort,
    finish: () => {
      finished = true;
    },
  };
}
