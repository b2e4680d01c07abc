import type { z } from 'zod';
import {
  calls,
  contractVersion,
  streams,
  type CallName,
  type Service,
  type StreamName,
  type StreamSource,
} from '../contract/contract.ts';
import { AppError, toAppError } from '../errors.ts';
import { describeError } from '../text/describe-error.ts';
import { clientFrameSchema, toWireError, type ClientFrame, type ServerFrame } from './frames.ts';
import type { Transport } from './transport.ts';

interface Subscription {
  readonly source: StreamSource<unknown>;
  credit: number;
}

function parse<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new AppError('invalid-input', { where: issue?.path.join('.') || 'input', detail: issue?.message ?? '' });
}

/** Validates one call's input and runs its handler; every way in goes through here. */
async function invoke(service: Service, name: string, input: unknown): Promise<unknown> {
  if (!Object.hasOwn(calls, name)) throw new AppError('unknown-call', { name });
  const callName = name as CallName;
  const handler = service.calls[callName] as (input: unknown) => unknown;
  return await handler(parse(calls[callName].input, input));
}

function openStream(service: Service, name: string, params: unknown): StreamSource<unknown> {
  if (!Object.hasOwn(streams, name)) throw new AppError('unknown-call', { name });
  const streamName = name as StreamName;
  const handler = service.streams[streamName] as (params: unknown) => StreamSource<unknown>;
  return handler(parse(streams[streamName].params, params));
}

/** Most subscriptions one client may hold; a client that needs more is not ours. */
const maxSubscriptions = 64;

/** Maximum number of calls of one client under way. */
const maxCalls = 64;

/** What all clients of a host share. */
export interface SharedLimit {
  /** Maximum number of calls under way, those of clients that left included. */
  readonly maximum: number;
  underWay: number;
  /** Called for each call that was refused. */
  readonly onRefused: (error: AppError) => void;
}

/** Serves `service` over one transport until it closes. */
export function dispatch(service: Service, transport: Transport, shared?: SharedLimit): void {
  const subscriptions = new Map<number, Subscription>();
  let underWay = 0;
  let closed = false;
  const send = (frame: ServerFrame): void => {
    if (!closed) transport.send(frame);
  };
  const sendError = (id: number, thrown: unknown): void => {
    const error = toAppError(thrown);
    send({ t: 'err', id, error: toWireError(error, describeError(error, 'en')) });
  };
  const unsubscribe = (id: number): void => {
    const subscription = subscriptions.get(id);
    subscriptions.delete(id);
    subscription?.source.dispose();
  };
  const pump = (id: number): void => {
    const subscription = subscriptions.get(id);
    if (!subscription) return;
    try {
      while (subscription.credit > 0 && !transport.flow?.isFull()) {
        const message = subscription.source.next();
        if (message === undefined) break;
        subscription.credit -= 1;
        send({ t: 'event', id, message });
      }
      if (subscription.source.done()) {
        send({ t: 'end', id });
        unsubscribe(id);
      }
    } catch (error) {
      sendError(id, error);
      unsubscribe(id);
    }
  };
  const subscribe = (frame: Extract<ClientFrame, { t: 'sub' }>): void => {
    try {
      if (subscriptions.has(frame.id) || subscriptions.size >= maxSubscriptions) {
        throw new AppError('invalid-input', { where: 'id', detail: 'too many or repeated subscriptions' });
      }
      const source = openStream(service, frame.name, frame.params);
      subscriptions.set(frame.id, { source, credit: frame.credit });
      source.start(
        () => pump(frame.id),
        (error) => {
          sendError(frame.id, error);
          unsubscribe(frame.id);
        },
      );
      pump(frame.id);
    } catch (error) {
      sendError(frame.id, error);
    }
  };

  const call = async (frame: Extract<ClientFrame, { t: 'call' }>): Promise<void> => {
    if (underWay >= maxCalls || (shared && shared.underWay >= shared.maximum)) {
      const error = new AppError('too-many-calls', { limit: maxCalls });
      shared?.onRefused(error);
      return sendError(frame.id, error);
    }
    underWay += 1;
    if (shared) shared.underWay += 1;
    try {
      const output = await invoke(service, frame.name, frame.input);
      send({ t: 'ok', id: frame.id, output });
    } catch (error) {
      sendError(frame.id, error);
    } finally {
      underWay -= 1;
      if (shared) shared.underWay -= 1;
    }
  };

  transport.flow?.onDrain(() => {
    for (const id of [...subscriptions.keys()]) pump(id);
  });
  transport.onClose(() => {
    closed = true;
    for (const id of [...subscriptions.keys()]) unsubscribe(id);
  });
  transport.onMessage((raw) => {
    const parsed = clientFrameSchema.safeParse(raw);
    if (!parsed.success) return transport.close(); // not our protocol: nothing to answer to
    const frame = parsed.data;
    if (frame.t === 'sub') subscribe(frame);
    else if (frame.t === 'unsub') unsubscribe(frame.id);
    else if (frame.t === 'credit') {
      const subscription = subscriptions.get(frame.id);
      if (subscription) subscription.credit = Math.min(subscription.credit + frame.n, 1024);
      pump(frame.id);
    } else void call(frame);
  });
  send({ t: 'hello', version: contractVersion, capabilities: service.capabilities });
}
