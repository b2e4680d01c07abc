import type { MessagePort } from 'node:worker_threads';
import type { RecordedTick } from '../ports.ts';
import { answerCall, type CallHandlers, type CallMessage, type ReplyMessage } from '../worker-link.ts';
import { createBackend } from './create-backend.ts';
import { MachineLoop } from './machine-loop.ts';
import type { FromSampler, SamplerCalls, SamplerData, ToSampler } from './protocol.ts';
import { shortCommand } from '#shared/text/clip.ts';
import { maxProcessText } from '#shared/text/sanitize.ts';
import { SampleLoop, type Sampled } from './sample-loop.ts';
import { takeList } from './take-list.ts';
import { TrackLoop } from './track-loop.ts';

/** Reads the machine and talks in messages, in a worker thread or in the host's own. */
export interface Sampler extends Disposable {
  readonly receive: (message: ToSampler | CallMessage<SamplerCalls>) => void;
}

/** The history keeps half an hour: long command lines are cut in it. */
function withShortCommands(tick: Sampled): Sampled {
  const short = <R extends { readonly command?: string }>(row: R): R =>
    row.command === undefined || row.command.length <= maxProcessText
      ? row
      : { ...row, command: shortCommand(row.command) };
  return { ...tick, added: tick.added.map(short), changed: tick.changed.map(short) };
}

/** Creates a sampler, which posts `ready` as soon as its thread has started. */
export function createSampler(data: SamplerData, post: (message: FromSampler | ReplyMessage) => void): Sampler {
  const backend = createBackend(data);
  const loop = new SampleLoop(backend, post);
  const machine = new MachineLoop(backend, post);
  const tracks = new TrackLoop(backend, post);

  const handlers: CallHandlers<SamplerCalls> = {
    list: ({ intervalMs, extras }) => takeList(backend, intervalMs, extras),
    detail: ({ pid, startTime, lab }) => backend.detail(pid, startTime, lab),
    waits: ({ identity, lab }) => backend.waits(identity, lab),
    problems: () => backend.problems(),
    identify: ({ pid }) => backend.identify(pid),
    census: () => backend.census(),
    findTagged: ({ runId }) => backend.findTagged(runId),
    trackNow: async ({ track }) => {
      await tracks.sample(track, { again: true });
      return null;
    },
  };

  const record = (port: MessagePort, intervalMs: number): void => {
    port.once(
      'close',
      loop.record(intervalMs, (tick, fresh) =>
        port.postMessage({ fresh, line: JSON.stringify(withShortCommands(tick)) } satisfies RecordedTick),
      ),
    );
    port.unref();
  };

  const dispose = (): void => {
    loop.dispose();
    machine.dispose();
    tracks.dispose();
    backend.dispose();
  };

  const receive: Sampler['receive'] = (message) => {
    if (message.t === 'watch') loop.setWatchInterval(message.intervalMs, message.extras);
    else if (message.t === 'record') record(message.port, message.intervalMs);
    else if (message.t === 'machine') {
      if (message.intervalMs === null) machine.stop(message.id);
      else machine.start(message.id, message.intervalMs);
    } else if (message.t === 'track') tracks.set(message.track, message.intervalMs, message.pids);
    else if (message.t === 'untrack') tracks.remove(message.track);
    else if (message.t === 'end') dispose();
    else answerCall(handlers, message, post);
  };
  post({ t: 'ready', backend: backend.kind, bootMs: backend.bootMs });
  return { receive, [Symbol.dispose]: dispose };
}
