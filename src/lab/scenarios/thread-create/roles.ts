import { threadId } from 'node:worker_threads';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import { runPython, wantsPython } from '../../runtime/run-python.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** What a subclass overrides: the work of the thread. */
class LabThread {
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  async run(context: Context): Promise<void> {
    context.note('nothing-to-do');
  }
}

class Singer extends LabThread {
  override async run(context: Context): Promise<void> {
    context.note('begins', { argument: this.name });
    context.value('thread-id', 'read', threadId);
    context.value('name', 'read', this.name);
    await context.sleep(context.num('sleepMs'));
    context.note('ends');
  }
}

/** A thread of Node has its own heap, so an object is not handed over but built there, by its class's name. */
const classes: Readonly<Record<string, new (name: string) => LabThread>> = { LabThread, Singer };

async function countOrders(context: Context): Promise<void> {
  let mainFirst = 0;
  for (let round = 0; round < context.num('rounds'); round += 1) {
    const thread = context.thread('liner');
    const mainNs = context.now();
    context.value('main-line', 'write', mainNs);
    mainFirst += mainNs < Number(await thread.receive()) ? 1 : 0;
    await context.join(thread);
  }
  context.metric('mainFirst', mainFirst, '');
  context.metric('threadFirst', context.num('rounds') - mainFirst, '');
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    if (wantsPython(context)) return runPython(context, 'thread_create.py');
    if (context.variant === 'order') return countOrders(context);
    const thread =
      context.variant === 'function'
        ? context.thread('greeter', { args: 2 })
        : context.thread('runner', { id: 'song', args: { className: 'Singer', name: 'song' } });
    context.note('main-line');
    context.value('main-thread-id', 'read', threadId);
    await context.join(thread);
  },
  async greeter(context) {
    context.note('begins', { argument: Number(context.args) });
    context.value('thread-id', 'read', threadId);
    await context.sleep(context.num('sleepMs'));
    context.note('ends');
  },
  async runner(context) {
    const { className, name } = context.args as { readonly className: string; readonly name: string };
    const Class = classes[className] ?? LabThread;
    await new Class(name).run(context);
  },
  async liner(context) {
    const atNs = context.now();
    context.value('thread-line', 'write', atNs);
    context.flush();
    context.reply(atNs);
    await context.sleep(1); // so that the message leaves before the thread does
  },
};
