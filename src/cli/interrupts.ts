import { exitCodes, type ExitCode } from './exit-codes.ts';

/** What ended the work from outside, if anything. */
interface Interrupts {
  readonly signal: AbortSignal;
  /** The exit code that says why; null when nothing interrupted. */
  readonly exitCode: () => ExitCode | null;
  /** From now on nothing is left to clean up, and a signal ends the program at once. */
  readonly finish: () => void;
}

/** How a request to stop came: a signal of our own, or one that the program before us passed on. */
type Source = 'signal' | 'forwarded';

/** Requests of one source closer together than this are one: npm and shells repeat what the terminal sent. */
const hurryAfterMs = 500;

const codes: Readonly<Record<string, ExitCode>> = {
  SIGINT: exitCodes.interrupted,
  SIGTERM: exitCodes.terminated,
  SIGHUP: exitCodes.terminated,
};

/**
 * Turns SIGINT, SIGTERM, a broken pipe and the end of the process that holds our IPC channel into
 * one abort. A signal to the whole process group arrives twice, once directly and once forwarded,
 * so only a second one of the same source counts as impatience and ends at once: the watchdogs of
 * the actors clean up then.
 */
export function listenForInterrupts(): Interrupts {
  const controller = new AbortController();
  const firstAt = new Map<Source, number>();
  let code: ExitCode | null = null;
  let finished = false;
  const abort = (reason: ExitCode): void => {
    code ??= reason;
    controller.abort();
  };
  const request = (source: Source, name: string): void => {
    const now = performance.now();
    const isHurried = now - (firstAt.get(source) ?? now) > hurryAfterMs;
    const isNews = code === null;
    if (!firstAt.has(source)) firstAt.set(source, now);
    abort(codes[name] ?? exitCodes.terminated);
    if (isHurried || (finished && isNews)) process.exit(code ?? exitCodes.terminated);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => request('signal', name));
  if (process.channel) {
    process.on('message', (message: { readonly signal?: unknown } | null) => {
      if (typeof message?.signal === 'string') request('forwarded', message.signal);
    });
    process.on('disconnect', () => abort(exitCodes.terminated));
  }
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    // The reader has closed the pipe (`| head`): an ordinary end.
    abort(error.code === 'EPIPE' ? exitCodes.done : exitCodes.failed);
  });
  process.stderr.on('error', () => {}); // stderr is closed: there is nowhere to report it
  return {
    signal: controller.signal,
    exitCode: () => code,
    finish: () => {
      finished = true;
    },
  };
}
