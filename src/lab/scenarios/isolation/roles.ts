import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** Module-level variables: every process has its own, and so has every thread of Node. */
let scalar = 0;
let list: number[] = [];

interface ThreadArgs {
  readonly shared: SharedArrayBuffer;
  readonly plain: { value: number };
}

function report(context: Context, op: 'read' | 'write'): void {
  context.value('scalar', op, scalar);
  context.value('list', op, [...list]);
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    scalar = context.num('original');
    list = [11, 22, 33];
    report(context, 'write');

    const sent = new Int32Array(new SharedArrayBuffer(4));
    sent[0] = context.num('original');
    const child = await context.spawn('child', { args: { scalar, list } });
    child.send(sent);
    await context.join(child);
    report(context, 'read');
    context.value('sent', 'read', Atomics.load(sent, 0));
    context.note('after-process', { value: scalar });

    const shared = new Int32Array(new SharedArrayBuffer(4));
    shared[0] = context.num('original');
    const plain = { value: context.num('original') };
    const args: ThreadArgs = { shared: shared.buffer, plain };
    await context.join(context.thread('thread', { args }));
    context.value('shared', 'read', Atomics.load(shared, 0));
    context.value('plain', 'read', plain.value);
    context.note('after-thread', { shared: Atomics.load(shared, 0), plain: plain.value });
  },
  async child(context) {
    const given = context.args as { readonly scalar: number; readonly list: number[] };
    scalar = given.scalar;
    list = given.list;
    scalar = context.num('changed');
    list.push(44);
    report(context, 'write');
    const received = (await context.receive()) as Record<number, number>; // what is left of shared memory behind a pipe
    received[0] = context.num('changed');
    context.value('sent', 'write', received[0]);
    context.note('child-changed', { pid: process.pid, value: scalar });
  },
  thread(context) {
    const { shared, plain } = context.args as ThreadArgs;
    Atomics.store(new Int32Array(shared), 0, context.num('changed'));
    plain.value = context.num('changed');
    context.value('shared', 'write', context.num('changed'));
    context.value('plain', 'write', plain.value);
    context.note('thread-changed', { value: plain.value });
  },
};
