import { readFileSync } from 'node:fs';
import { Event } from '../../primitives/event.ts';
import type { SharedHandle } from '../../primitives/object.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

interface SleeperArgs {
  /** How many sleepers have not ended. */
  readonly active: SharedArrayBuffer;
  readonly go: SharedHandle;
}

interface Use {
  /** Processor time used, in ms. */
  readonly cpuMs: number;
  /** Time spent ready but without a processor because others had it, in ms; null where it is not reported. */
  readonly readyMs: number | null;
}

/** This thread's use so far: proc_pid_schedstat(5) on Linux, else the whole process's, whose other threads sleep. */
function use(): Use {
  try {
    const [cpuNs = 0, readyNs = 0] = readFileSync('/proc/thread-self/schedstat', 'utf8').split(' ').map(Number);
    return { cpuMs: cpuNs / 1e6, readyMs: readyNs / 1e6 };
  } catch {
    const { user, system } = process.cpuUsage();
    return { cpuMs: (user + system) / 1e3, readyMs: null };
  }
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const active = new Int32Array(new SharedArrayBuffer(4)).fill(context.num('threads'));
    const go = Event.create('go', context.probe);
    const sleepers = Array.from({ length: context.num('threads') }, () =>
      context.thread('sleeper', { args: { active: active.buffer, go: go.handle } satisfies SleeperArgs }),
    );
    await Promise.all(sleepers.map((sleeper) => sleeper.receive()));
    const [before, sinceNs] = [use(), context.now()];
    context.note('waits');
    context.flush();
    go.set();
    if (context.variant === 'spin') while (Atomics.load(active, 0) > 0);
    else for (const sleeper of sleepers) await context.join(sleeper);
    report(context, before, (context.now() - sinceNs) / 1e6);
    for (const sleeper of sleepers) await sleeper.exited;
  },
  async sleeper(context) {
    const { active, go } = context.args as SleeperArgs;
    context.reply('ready');
    await context.sleep(1);
    new Event(go).wait();
    await context.sleep(context.num('sleepMs'));
    context.note('slept');
    context.flush();
    Atomics.sub(new Int32Array(active), 0, 1);
  },
};

function report(context: Context, before: Use, wallMs: number): void {
  const after = use();
  context.value('wall-ms', 'read', wallMs);
  context.value('cpu-ms', 'read', after.cpuMs - before.cpuMs);
  if (after.readyMs !== null && before.readyMs !== null)
    context.value('ready-ms', 'read', after.readyMs - before.readyMs);
  context.metric('cpuShare', Math.round((1000 * (after.cpuMs - before.cpuMs)) / wallMs) / 10, '%');
  context.note('waited', { cpu: Math.round(after.cpuMs - before.cpuMs), wall: Math.round(wallMs) });
}
