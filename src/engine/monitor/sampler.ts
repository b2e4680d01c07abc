import type { MessagePort } from 'node:worker_threads';
import { toAppError } from '#shared/errors.ts';
import type { RecordedTick } from '../ports.ts';
import { createBackend } from './create-backend.ts';
import { MachineLoop } from './machine-loop.ts';
import type { FromSampler, SamplerCalls, SamplerCallName, SamplerData, ToSampler } from './protocol.ts';
import { SampleLoop } from './sample-loop.ts';
import { takeList } from './take-list.ts';
import { TrackLoop } from './track-loop.ts';

type Handlers = {
  readonly [N in SamplerCallName]: (input: SamplerCalls[N]['input']) => Promise<SamplerCalls[N]['output']>;
};

/** Reads the machine and answers in messages, whichever thread it runs in. */
export interface Sampler extends Disposable {
  readonly receive: (message: ToSampler) => void;
}

/** A sampler that says `ready` at once; what it has to say goes through `post`. */
export function createSampler({ mode }: SamplerData, post: (message: FromSampler) => void): Sampler {
  const backend = createBackend(mode);
  const loop = new SampleLoop(backend, post);
  const machine = new MachineLoop(backend, post);
  const tracks = new TrackLoop(backend, post);

  const handlers: Handlers = {
    list: ({ intervalMs, extras }) => takeList(backend, intervalMs, extras),
    detail: ({ pid, startTime, lab }) => backend.detail(pid, startTime, lab),
    waits: ({ identity, lab }) => backend.waits(identity, lab),
    problems: () => backend.problems(),
    identify: async ({ pid }) => backend.identify(pid),
    findTagged: async ({ runId }) => backend.findTagged(runId),
    trackNow: async ({ track }) => {
      await tracks.sample(track, { again: true });
      return null;
    },
  };

  const record = (port: MessagePort, intervalMs: number): void => {
    port.once(
      'close',
      loop.record(intervalMs, (tick, fresh) =>
        port.postMessage({ fresh, line: JSON.stringify(tick) } satisfies RecordedTick),
      ),
    );
    port.unref();
  };

  const receive = (message: ToSampler): void => {
    if (message.t === 'watch') loop.setPace(message.intervalMs, message.extras);
    else if (message.t === 'record') record(message.port, message.intervalMs);
    else if (message.t === 'machine') {
      if (message.intervalMs === null) machine.stop(message.id);
      else machine.start(message.id, message.intervalMs);
    } else if (message.t === 'track') tracks.set(message.track, message.intervalMs, message.pids);
    else if (message.t === 'untrack') tracks.remove(message.track);
    else {
      const handler = handlers[message.name] as (input: unknown) => Promise<unknown>;
      handler(message.input).then(
        (output) => post({ t: 'ok', id: message.id, output }),
        (thrown: unknown) => {
          const { code, params } = toAppError(thrown);
          post({ t: 'err', id: message.id, code, params });
        },
      );
    }
  };
  post({ t: 'ready', backend: backend.kind });
  return {
    receive,
    [Symbol.dispose]: () => {
      loop.dispose();
      machine.dispose();
      tracks.dispose();
      backend.dispose();
    },
  };
}
