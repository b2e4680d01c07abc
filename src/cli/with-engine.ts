import { setTimeout } from 'node:timers/promises';
import { createEngine } from '#engine/engine.ts';
import type { Engine, EngineOptions, ExportTarget } from '#engine/ports.ts';
import type { DoctorCheck, StreamMessage, StreamName, StreamParams } from '#shared/contract/contract.ts';
import { AppError } from '#shared/errors.ts';
import { describeError } from '#shared/text/describe-error.ts';
import { createClient, type Client } from '#shared/rpc/client.ts';
import { dispatch } from '#shared/rpc/dispatch.ts';
import { createMemoryPair } from '#shared/rpc/memory-transport.ts';
import type { Context } from './context.ts';

export type SamplerMode = EngineOptions['sampler'];

/** Maximum wait for interrupted work to end. */
const clearUpMs = 5000;

const noTarget: ExportTarget = async () => null;

/** Rejects with `cancelled` as soon as the signal aborts. */
function untilAborted(signal: AbortSignal): { readonly promise: Promise<never>; readonly stop: () => void } {
  const { promise, reject } = Promise.withResolvers<never>();
  const abort = (): void => reject(new AppError('cancelled'));
  promise.catch(() => {}); // the race below hears of it; here only against an unhandled rejection
  if (signal.aborted) abort();
  signal.addEventListener('abort', abort);
  return { promise, stop: () => signal.removeEventListener('abort', abort) };
}

/**
 * Runs `work` with an engine and a client that speaks the contract to it, and disposes both
 * whatever happens; an interrupt ends the work at once.
 */
export async function withEngine<T>(
  context: Context,
  options: {
    readonly record?: boolean;
    readonly history?: boolean;
    readonly sampler?: SamplerMode;
    readonly samplerPlace?: EngineOptions['samplerPlace'] & string;
    readonly sessionFile?: string | undefined;
    readonly host?: 'terminal' | 'browser';
    readonly hostChecks?: () => Promise<DoctorCheck[]>;
    readonly exportTarget?: ExportTarget;
    /** Receives failures that do not stop the engine, after they were reported. */
    readonly onProblem?: (error: AppError) => void;
    readonly files?: Pick<EngineOptions, 'trash' | 'reveal'>;
  },
  work: (client: Client, engine: Engine) => Promise<T>,
): Promise<T> {
  const interrupted = untilAborted(context.signal);
  let working: Promise<T> | null = null;
  try {
    await using stack = new AsyncDisposableStack();
    const engine = await createEngine({
      entries: context.paths.entries,
      dataDir: context.paths.dataDir,
      sessionFile: options.sessionFile,
      record: options.record ?? false,
      history: options.history ?? false,
      sampler: options.sampler ?? 'auto',
      samplerPlace: options.samplerPlace ?? 'worker',
      host: options.host ?? 'terminal',
      exportTarget: options.exportTarget ?? noTarget,
      ...options.files,
      onProblem: (error) => {
        const { message, hint } = describeError(error, context.language);
        context.say(`${message} ${hint}`);
        options.onProblem?.(error);
      },
      ...(options.hostChecks ? { hostChecks: options.hostChecks } : {}),
    });
    stack.defer(() => engine.dispose());
    const [near, far] = createMemoryPair({ copies: options.samplerPlace !== 'here' });
    const client = createClient(near);
    stack.defer(() => client.close());
    dispatch(engine, far);
    working = work(client, engine);
    return await Promise.race([working, interrupted.promise]);
  } finally {
    interrupted.stop();
    // Interrupted work has its own things to put away, such as the window of a browser.
    if (working) await Promise.race([working.catch(() => {}), setTimeout(clearUpMs)]);
  }
}

/** Follows a stream until it ends or `onMessage` answers false. */
export function follow<N extends StreamName>(
  client: Client,
  name: N,
  params: StreamParams<N>,
  onMessage: (message: StreamMessage<N>) => boolean,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const stop = client.subscribe(name, params, {
    onMessage: (message) => {
      try {
        if (onMessage(message)) return;
        stop();
        resolve();
      } catch (error) {
        stop();
        reject(error);
      }
    },
    onEnd: (error) => (error ? reject(error) : resolve()),
  });
  return promise;
}
