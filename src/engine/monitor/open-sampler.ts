import { Worker } from 'node:worker_threads';
import type { FromSampler, SamplerData, ToSampler } from './protocol.ts';
import { createSampler } from './sampler.ts';

/** A sampler that runs, as its owner sees it. */
export interface RunningSampler {
  readonly post: (message: ToSampler) => void;
  /** Ends it; `onEnd` is told as after a crash. */
  readonly end: () => Promise<void>;
}

/** Starts a sampler; `onEnd` is told once, with the reason, when it is no more. */
export type OpenSampler = (on: {
  readonly message: (message: FromSampler) => void;
  readonly end: (reason: string) => void;
}) => RunningSampler;

/** A sampler in a thread of its own: whoever shows things stays responsive, and survives its crash. */
export function samplerInWorker(entry: string, data: SamplerData): OpenSampler {
  return (on) => {
    const worker = new Worker(entry, { workerData: data, name: 'sampler' });
    let reason = 'the sampler thread ended';
    worker.on('message', on.message);
    worker.on('error', (error: unknown) => {
      reason = error instanceof Error ? error.message : String(error);
    });
    worker.on('exit', () => on.end(reason));
    return {
      post: (message) => worker.postMessage(message, message.t === 'record' ? [message.port] : []),
      end: async () => void (await worker.terminate()),
    };
  };
}

/**
 * A sampler in this thread, for a command that does nothing else: waking two threads and copying
 * rows between them costs more than a third of reading 2,000 processes at rest.
 */
export function samplerHere(data: SamplerData): OpenSampler {
  return (on) => {
    let open = true;
    // As from a worker: never from within the call that caused it.
    const sampler = createSampler(data, (message) => queueMicrotask(() => open && on.message(message)));
    return {
      post: (message) => queueMicrotask(() => open && sampler.receive(message)),
      end: async () => {
        if (!open) return;
        open = false;
        sampler[Symbol.dispose]();
        on.end('the sampler was ended');
      },
    };
  };
}
