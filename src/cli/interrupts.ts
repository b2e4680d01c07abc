import { exitCodes, type ExitCode } from './exit-codes.ts';

/** What ended the work from outside, if anything. */
interface Interrupts {
  readonly signal: AbortSignal;
  /** The exit code that says why; null when nothing interrupted. */
  readonly exitCode: () => ExitCode | null;
  readonly dispose: () => void;
}

/**
 * Turns SIGINT, SIGTERM, a broken pipe and the end of the process that holds our IPC channel into
 * one abort. A second signal ends at once: the watchdogs of the actors clean up then.
 */
export function listenForInterrupts(): Interrupts {
  const controller = new AbortController();
  let code: ExitCode | null = null;
  const abort = (reason: ExitCode): void => {
    if (controller.signal.aborted) process.exit(code ?? reason);
    code = reason;
    controller.abort();
  };
  const onInterrupt = (): void => abort(exitCodes.interrupted);
  const onTerminate = (): void => abort(exitCodes.terminated);
  const onDisconnect = (): void => {
    if (!controller.signal.aborted) abort(exitCodes.terminated);
  };
  const onOutputError = (error: NodeJS.ErrnoException): void => {
    // Nobody reads any more (`| head`): that is an end like any other.
    if (controller.signal.aborted) return;
    abort(error.code === 'EPIPE' ? exitCodes.done : exitCodes.failed);
  };
  process.on('SIGINT', onInterrupt);
  process.on('SIGTERM', onTerminate);
  process.on('SIGHUP', onTerminate);
  if (process.channel) process.on('disconnect', onDisconnect);
  process.stdout.on('error', onOutputError);
  process.stderr.on('error', () => {}); // nobody reads the messages: nothing to say it to
  return {
    signal: controller.signal,
    exitCode: () => code,
    dispose: () => {
      process.off('SIGINT', onInterrupt);
      process.off('SIGTERM', onTerminate);
      process.off('SIGHUP', onTerminate);
      process.off('disconnect', onDisconnect);
      // The listener of stdout stays: a late EPIPE must not become a stack trace.
    },
  };
}
