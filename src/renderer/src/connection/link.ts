import type {
  CallInput,
  CallName,
  CallOutput,
  Capabilities,
  StreamMessage,
  StreamName,
  StreamParams,
} from '#shared/contract/contract.ts';
import { Emitter, type Dispose } from '#shared/disposable.ts';
import { AppError, toAppError } from '#shared/errors.ts';
import { createClient, type Client } from '#shared/rpc/client.ts';
import type { Transport } from '#shared/rpc/transport.ts';

/** The state of the connection to the host. */
export interface LinkState {
  readonly status: 'connecting' | 'connected' | 'disconnected';
  readonly capabilities: Capabilities | null;
  readonly error: AppError | null;
}

/** A subscription that survives reconnecting. `onStart` comes before the first message of each new start. */
export interface LinkListener<M> {
  readonly onStart?: () => void;
  readonly onMessage: (message: M) => void;
  /** The host ended the stream: null when complete. A lost connection does not count. */
  readonly onEnd?: (error: AppError | null) => void;
}

/** The contract over a connection that comes back by itself. */
export interface Link {
  readonly call: <N extends CallName>(name: N, input: CallInput<N>) => Promise<CallOutput<N>>;
  readonly subscribe: <N extends StreamName>(
    name: N,
    params: StreamParams<N>,
    listener: LinkListener<StreamMessage<N>>,
  ) => Dispose;
  readonly state: () => LinkState;
  readonly onState: (listener: (state: LinkState) => void) => Dispose;
  readonly close: () => void;
}

interface Greeting {
  readonly fresh: Client;
  readonly capabilities: Capabilities;
}

/** Calls `act` after `ms`; what it returns takes that back. */
export type After = (ms: number, act: () => void) => Dispose;

const firstDelayMs = 250;
const maxDelayMs = 5000;
/** A host that has not said hello by then is given up: it hangs, or is not ours. */
const helloLimitMs = 10_000;

const afterTimeout: After = (ms, act) => {
  const timer = setTimeout(act, ms);
  return () => clearTimeout(timer);
};

/** Keeps a connection made by `connect`, trying again with growing pauses when it breaks. */
export function createLink(connect: () => Promise<Transport>, after: After = afterTimeout): Link {
  const states = new Emitter<LinkState>();
  const starters = new Set<(client: Client) => void>();
  let state: LinkState = { status: 'connecting', capabilities: null, error: null };
  let client: Client | null = null;
  let delayMs = firstDelayMs;
  let closed = false;
  let stopRetry: Dispose = () => {};

  const become = (next: LinkState): void => {
    state = next;
    states.emit(next);
  };
  const retryLater = (error: AppError): void => {
    client = null;
    if (closed) return;
    become({ ...state, status: 'disconnected', error });
    stopRetry = after(delayMs, () => void open());
    delayMs = Math.min(delayMs * 2, maxDelayMs);
  };
  /** Resolves once the host has said hello, else closes what was opened and fails. */
  const greet = async (): Promise<Greeting> => {
    let late = false;
    let giveUp: Dispose = () => {};
    const limit = Promise.withResolvers<never>();
    const stopLimit = after(helloLimitMs, () => {
      late = true;
      limit.reject(new AppError('disconnected'));
    });
    const hello = async (): Promise<Greeting> => {
      const fresh = createClient(await connect());
      giveUp = fresh.close;
      if (late || closed) fresh.close(); // no longer needed
      return { fresh, capabilities: await fresh.hello };
    };
    try {
      return await Promise.race([hello(), limit.promise]);
    } catch (error) {
      giveUp(); // a host of another version: it may be replaced by a fitting one
      throw error;
    } finally {
      stopLimit();
    }
  };
  const open = async (): Promise<void> => {
    try {
      const { fresh, capabilities } = await greet();
      if (closed) return fresh.close();
      fresh.onClose(() => retryLater(new AppError('disconnected')));
      client = fresh;
      delayMs = firstDelayMs;
      become({ status: 'connected', capabilities, error: null });
      for (const start of [...starters]) start(fresh);
    } catch (error) {
      retryLater(toAppError(error));
    }
  };
  void open();

  return {
    call: (name, input) => (client ? client.call(name, input) : Promise.reject(new AppError('disconnected'))),
    subscribe: (name, params, listener) => {
      let stop: Dispose = () => {};
      const start = (current: Client): void => {
        let started = false;
        stop = current.subscribe(name, params, {
          onMessage: (message) => {
            if (!started) listener.onStart?.();
            started = true;
            listener.onMessage(message);
          },
          onEnd: (error) => {
            if (error?.code === 'disconnected') return; // started again with the next connection
            starters.delete(start);
            listener.onEnd?.(error);
          },
        });
      };
      starters.add(start);
      if (client) start(client);
      return () => {
        starters.delete(start);
        stop();
      };
    },
    state: () => state,
    onState: (listener) => states.on(listener),
    close: () => {
      closed = true;
      stopRetry();
      client?.close();
    },
  };
}
