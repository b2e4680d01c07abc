import { existsSync } from 'node:fs';
import { AppError } from '#shared/errors.ts';
import { openWorker, type CallMessage, type OpenPeer, type ReplyMessage } from '../worker-link.ts';
import type { FromSampler, SamplerCalls, SamplerData, ToSampler } from './protocol.ts';

/** Throws `proc-missing` where the sampler would read `/proc` and there is none. */
export function requireProc(mode: SamplerData['mode']): void {
  if (process.platform === 'linux' && mode !== 'portable' && !existsSync('/proc/self/stat'))
    throw new AppError('proc-missing');
}

/** Starts a sampler. */
export type OpenSampler = OpenPeer<ToSampler | CallMessage<SamplerCalls>, FromSampler | ReplyMessage>;

/** A sampler in a worker thread: the host stays responsive, and survives its crash. */
export function samplerInWorker(entry: string, data: SamplerData): OpenSampler {
  return openWorker<ToSampler | CallMessage<SamplerCalls>, FromSampler | ReplyMessage>(
    entry,
    { workerData: data, name: 'sampler' },
    { t: 'end' },
  );
}

/**
 * A sampler in this thread, for a command that does nothing else: waking two threads and copying
 * rows between them costs more than a third of reading 2,000 idle processes.
 */
export function samplerHere(data: SamplerData): OpenSampler {
  return (on) => {
    let open = true;
    // As with a worker, never from within the call that caused the message. It is loaded here, since it calls native
    // code, which a host with a worker never needs.
    const loading = import('./sampler.ts').then(({ createSampler }) =>
      open ? createSampler(data, (message) => queueMicrotask(() => open && on.message(message))) : null,
    );
    const end = (thrown: unknown): void => {
      if (!open) return;
      open = false;
      on.end(thrown);
    };
    loading.catch(end);
    return {
      post: (message) => void loading.then((sampler) => open && sampler?.receive(message)).catch(end),
      end: async () => {
        if (!open) return;
        open = false;
        (await loading.catch(() => null))?.[Symbol.dispose]();
        on.end(undefined);
      },
    };
  };
}
