import { connect, createServer, type Server } from 'node:net';
import { createInterface } from 'node:readline';
import { connected } from '../../runtime/connected.ts';

/** A call of a method of one shared object; the answer carries the same number. */
interface Call {
  readonly number: number;
  readonly object: 'dict' | 'list' | 'counter';
  readonly method: 'set' | 'append' | 'get' | 'put' | 'add' | 'items';
  readonly args: readonly unknown[];
}

/** The objects live here; every method is one step, since one thread does them one after another. */
function createObjects(): (call: Call) => unknown {
  const dict = new Map<string, unknown>();
  const list: unknown[] = [0, 1, 2, 3, 4];
  let counter = 0;
  const methods: Readonly<Record<string, (args: readonly unknown[]) => unknown>> = {
    'dict.set': ([key, value]) => void dict.set(String(key), value),
    'dict.items': () => [...dict],
    'list.append': ([item]) => void list.push(item),
    'list.items': () => list,
    'counter.get': () => counter,
    'counter.put': ([value]) => void (counter = Number(value)),
    'counter.add': ([by]) => (counter += Number(by)),
  };
  return ({ object, method, args }) => {
    const run = methods[`${object}.${method}`];
    if (!run) throw new Error(`${object} has no method ${method}`);
    return run(args);
  };
}

/** Serves shared objects at a socket path, to any number of processes. */
export async function serveObjects(path: string): Promise<Server> {
  const call = createObjects();
  const server = createServer((socket) => {
    socket.on('error', () => {}); // a client that was ended; its line of calls is over
    createInterface({ input: socket }).on('line', (line) => {
      const request = JSON.parse(line) as Call;
      socket.write(`${JSON.stringify({ number: request.number, result: call(request) ?? null })}\n`);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  return server;
}

/** A stand-in for the shared objects in another process: every call is a round trip. */
export interface Proxy {
  readonly call: (object: Call['object'], method: Call['method'], ...args: readonly unknown[]) => Promise<unknown>;
  readonly close: () => void;
}

/** Connects to the objects at a socket path. */
export async function connectObjects(path: string): Promise<Proxy> {
  const socket = connect(path);
  await connected(socket);
  const pending = new Map<number, (result: unknown) => void>();
  let last = 0;
  createInterface({ input: socket }).on('line', (line) => {
    const { number, result } = JSON.parse(line) as { number: number; result: unknown };
    pending.get(number)?.(result);
    pending.delete(number);
  });
  return {
    call: (object, method, ...args) =>
      new Promise((resolve) => {
        last += 1;
        pending.set(last, resolve);
        socket.write(`${JSON.stringify({ number: last, object, method, args } satisfies Call)}\n`);
      }),
    close: () => socket.destroy(),
  };
}
