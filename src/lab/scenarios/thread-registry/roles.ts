import { threadId } from 'node:worker_threads';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { ThreadHandle } from '../../runtime/handles.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** The threads of this process that were started and have not ended, as threading.enumerate lists them. */
const registry = new Set<{ readonly name: string }>();
const mainThread = { name: 'main' };

/** A thread with a name and a state, in the manner of Python's Thread: it exists before it is started. */
class NamedThread {
  name: string;
  readonly #context: Context;
  #handle: ThreadHandle | null = null;

  constructor(context: Context, number: number) {
    this.#context = context;
    this.name = `Thread-${number}`;
  }

  get isAlive(): boolean {
    return this.#handle !== null && !this.#handle.hasExited();
  }

  async start(): Promise<void> {
    const handle = this.#context.thread('worker');
    this.#handle = handle;
    registry.add(this);
    void handle.exited.then(() => registry.delete(this));
    const own = await handle.receive();
    this.#context.value('ids', 'read', { outside: handle.threadId, inside: Number(own) });
  }

  async join(): Promise<void> {
    if (!this.#handle) throw new Error('cannot join a thread before it is started');
    this.#handle.send('end');
    await this.#context.join(this.#handle);
  }
}

function list(context: Context): void {
  context.value(
    'list',
    'read',
    [...registry].map((thread) => thread.name),
  );
  context.value('count', 'read', registry.size);
  context.note('listed', { names: [...registry].map((thread) => thread.name).join(', '), count: registry.size });
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    registry.add(mainThread);
    const threads = Array.from({ length: context.num('threads') }, (_, index) => new NamedThread(context, index + 1));
    const first = threads[0];
    const alive = (): void => context.value('alive', 'read', first?.isAlive ?? false);
    alive();
    list(context);
    await Promise.all(threads.map((thread) => thread.start()));
    alive();
    list(context);
    if (first) first.name = 'song';
    list(context);
    context.note('all-alive');
    await context.sleep(context.num('holdMs'));
    context.note('let-go');
    for (const thread of threads) await thread.join();
    alive();
    list(context);
    context.note('after');
    await context.sleep(context.num('holdMs'));
    context.note('end');
  },
  async worker(context) {
    context.reply(threadId);
    await context.receive();
  },
};
