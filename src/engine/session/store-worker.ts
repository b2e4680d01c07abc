import { parentPort, workerData } from 'node:worker_threads';
import { toAppError } from '#shared/errors.ts';
import { answerCall, type CallHandlers, type CallMessage, type ReplyMessage } from '../worker-link.ts';
import type { FromWriter, PlainError, ToWriter, WriteCalls, WriterData } from './protocol.ts';
import { createWriter, type Writer } from './writer.ts';

// Entry of the thread that writes a session: SQLite is synchronous and must never block a host.

const data = workerData as WriterData;
const post = (message: FromWriter | ReplyMessage): void => parentPort?.postMessage(message);

function plain(thrown: unknown): PlainError {
  const { code, params } = toAppError(thrown);
  return { code, params };
}

function start(): void {
  let writer: Writer;
  try {
    writer = createWriter({
      ...data,
      onKept: (events) => data.kept && Atomics.add(data.kept, 0, BigInt(events)),
      onFailure: (error) => post({ t: 'problem', error: plain(error) }),
      onNoMachine: (error) => post({ t: 'no-machine', error: plain(error) }),
    });
  } catch (error) {
    post({ t: 'problem', error: plain(error) });
    parentPort?.close();
    return;
  }
  const handlers: CallHandlers<WriteCalls> = {
    flush: () => {
      writer.commit();
      return null;
    },
    close: () => {
      writer.close();
      parentPort?.close();
      return null;
    },
  };
  parentPort?.on('message', (message: ToWriter | CallMessage<WriteCalls>) => {
    if (message.t === 'write') writer.add(message.op);
    else answerCall(handlers, message, post);
  });
  post({ t: 'ready' });
}

start();
