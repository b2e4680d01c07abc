import {
  contractVersion,
  type CallInput,
  type CallName,
  type CallOutput,
  type Capabilities,
  type StreamMessage,
  type StreamName,
  type StreamParams,
} from '../contract/contract.ts';
import type { Dispose } from '../disposable.ts';
import { AppError } from '../errors.ts';
import { fromWireError, serverFrameSchema, type ClientFrame } from './frames.ts';
import type { Transport } from './transport.ts';

/** What happens to one subscription. `onEnd` comes once: null when complete, else the reason. */
export interface StreamListener<M> {
  readonly onMessage: (message: M) => void;
  readonly onEnd?: (error: AppError | null) => void;
}

/** The typed other end of `dispatch`. */
export interface Client {
  readonly hello: Promise<Capabilities>;
  readonly call: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;
  readonly subscribe: <N extends StreamName>(
    name: N,
    params: StreamParams<N>,
    listener: StreamListener<StreamMessage<N>>,
  ) => Dispose;
  readonly onClose: (listener: () => void) => Dispose;
  readonly close: () => void;
}

/** Messages the server may send ahead of our acknowledgement. */
const window = 4;

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: AppError) => void;
}

/** Speaks the contract over a transport. When the transport closes, what is pending fails with `disconnected`. */
export function createClient(transport: Transport): Client {
  const pending = new Map<number, Pending>();
  const listeners = new Map<number, StreamListener<never>>();
  let nextId = 1;
  let closed = false;
  const hello = Promise.withResolvers<Capabilities>();
  hello.promise.catch(() => {}); // reported to those that await it

  const send = (frame: ClientFrame): void => transport.send(frame);
  const endStream = (id: number, error: AppError | null): void => {
    const listener = listeners.get(id);
    listeners.delete(id);
    listener?.onEnd?.(error);
  };

  transport.onMessage((raw) => {
    const parsed = serverFrameSchema.safeParse(raw);
    if (!parsed.success) return transport.close();
    const frame = parsed.data;
    if (frame.t === 'hello') {
      if (frame.version === contractVersion) hello.resolve(frame.capabilities as Capabilities);
      else hello.reject(new AppError('not-supported', { what: `contract ${frame.version}` }));
    } else if (frame.t === 'ok') {
      pending.get(frame.id)?.resolve(frame.output);
      pending.delete(frame.id);
    } else if (frame.t === 'err') {
      const error = fromWireError(frame.error);
      pending.get(frame.id)?.reject(error);
      pending.delete(frame.id);
      endStream(frame.id, error);
    } else if (frame.t === 'end') {
      endStream(frame.id, null);
    } else {
      const listener = listeners.get(frame.id);
      if (!listener) return;
      listener.onMessage(frame.message as never);
      if (listeners.has(frame.id)) send({ t: 'credit', id: frame.id, n: 1 });
    }
  });
  transport.onClose(() => {
    closed = true;
    const error = new AppError('disconnected');
    hello.reject(error);
    for (const { reject } of pending.values()) reject(error);
    pending.clear();
    for (const id of [...listeners.keys()]) endStream(id, error);
  });

  return {
    hello: hello.promise,
    call: (name, input) =>
      new Promise((resolve, reject) => {
        if (closed) return reject(new AppError('disconnected'));
        const id = nextId++;
        pending.set(id, { resolve: resolve as (value: unknown) => void, reject });
        send({ t: 'call', id, name, input });
      }),
    subscribe: (name, params, listener) => {
      const id = nextId++;
      if (closed) {
        listener.onEnd?.(new AppError('disconnected'));
        return () => {};
      }
      listeners.set(id, listener);
      send({ t: 'sub', id, name, params, credit: window });
      return () => {
        if (listeners.delete(id) && !closed) send({ t: 'unsub', id });
      };
    },
    onClose: (listener) => transport.onClose(listener),
    close: () => transport.close(),
  };
}
