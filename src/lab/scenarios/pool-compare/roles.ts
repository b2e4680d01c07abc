import { Tinypool } from 'tinypool';
import { TaskPool, serveTasks } from '../../pool/task-pool.ts';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { PeerAnswer } from '../../runtime/peer-task.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

const tasksOf = (context: Context): readonly number[] =>
  Array.from({ length: context.num('tasks') }, (_, index) => index + 1);

/** Utilisation: what the workers did, of what they could have done in that time. */
function report(context: Context, own: boolean, spanNs: number, busyNs: number): void {
  const utilisation = Math.round((busyNs / (context.num('workers') * spanNs)) * 1000) / 10;
  if (own) {
    context.metric('ownMakespan', Math.round(spanNs / 1e6), 'ms');
    context.metric('ownUtilisation', utilisation, '%');
  } else {
    context.metric('peerMakespan', Math.round(spanNs / 1e6), 'ms');
    context.metric('peerUtilisation', utilisation, '%');
  }
}

async function runOwn(context: Context): Promise<void> {
  const pool = await TaskPool.start(context, {
    size: context.num('workers'),
    kind: context.variant === 'thread' ? 'thread' : 'process',
    role: 'worker',
  });
  const from = context.now();
  const naps = await pool.map('nap', tasksOf(context));
  report(
    context,
    true,
    context.now() - from,
    naps.reduce<number>((sum, ns) => sum + Number(ns), 0),
  );
  await pool.shutdown();
}

async function runPeer(context: Context): Promise<void> {
  const size = context.num('workers');
  const pool = new Tinypool({
    filename: context.partPath('peer-task'),
    name: 'peerTask',
    runtime: context.variant === 'thread' ? 'worker_threads' : 'child_process',
    minThreads: size,
    maxThreads: size,
    execArgv: ['--disable-warning=ExperimentalWarning'],
  });
  // One task each first: its workers start on their own time, ours were ready before the clock ran.
  await Promise.all(
    tasksOf(context)
      .slice(0, size)
      .map((task) => pool.run({ task, ms: 0 })),
  );
  const from = context.now();
  const results = tasksOf(context).map(
    async (task) => pool.run({ task, ms: context.num('taskMs') }) as Promise<PeerAnswer>,
  );
  context.value('peer-queue', 'read', pool.queueSize);
  const answers = await Promise.all(results);
  const span = context.now() - from;
  const offset = process.hrtime.bigint() - BigInt(Math.round(context.now()));
  const at = (ns: string): number => Number(BigInt(ns) - offset);
  for (const { task, pid, thread, fromNs, toNs } of answers)
    context.value('peer-task', 'read', { task, pid, thread, fromNs: at(fromNs), toNs: at(toNs) });
  report(
    context,
    false,
    span,
    answers.reduce((sum, { fromNs, toNs }) => sum + Number(BigInt(toNs) - BigInt(fromNs)), 0),
  );
  await pool.destroy();
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    context.note('own-begins');
    await runOwn(context);
    context.note('peer-begins');
    await runPeer(context);
  },
  worker: (context) =>
    serveTasks(context, {
      nap: async (worker) => {
        const from = worker.now();
        await worker.sleep(worker.num('taskMs'));
        return worker.now() - from;
      },
    }),
};
