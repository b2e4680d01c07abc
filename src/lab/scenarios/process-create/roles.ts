import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { ProcessHandle } from '../../runtime/handles.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** The job of a child: reports its pid, sleeps, and ends. */
async function work(context: Context, name: string): Promise<void> {
  context.value('run.name', 'read', name);
  context.value('run.pid', 'read', process.pid);
  context.note('working', { name, pid: process.pid, ppid: process.ppid });
  await context.sleep(context.num('sleepMs'));
}

/** The second classical way: a class whose `start` makes a process, in which its `run` is called. */
class SleepingWorker {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  start(context: Context): Promise<ProcessHandle> {
    return context.spawn('worker', { id: this.#name, args: this.#name });
  }

  run(context: Context): Promise<void> {
    return work(context, this.#name);
  }
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const numbers = Array.from({ length: context.num('children') }, (_, index) => index + 1);
    context.note('parent', { pid: process.pid });
    if (context.variant === 'run-directly') {
      for (const number of numbers) await new SleepingWorker(`worker-${number}`).run(context);
      return;
    }
    const start = (number: number): Promise<ProcessHandle> =>
      context.variant === 'class'
        ? new SleepingWorker(`worker-${number}`).start(context)
        : context.spawn('work', { args: `work-${number}` });
    const children = await Promise.all(numbers.map(start));
    for (const child of children) context.value(`handle.${child.id}`, 'read', child.pid);
    for (const child of children) {
      const { exitCode } = await context.join(child);
      context.note('collected', { name: child.id, pid: child.pid, code: exitCode ?? -1 });
    }
  },
  work: (context) => work(context, String(context.args)),
  worker: (context) => new SleepingWorker(String(context.args)).run(context),
};
