import type { ActorContext, Roles } from '../../runtime/context.ts';
import { holdBack } from '../../runtime/hold-back.ts';
import type { ProcessHandle } from '../../runtime/handles.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** How many units each child sleeps, in the order they are started and joined. */
function lengths(context: Context): readonly number[] {
  const ascending = Array.from({ length: context.num('children') }, (_, index) => index + 1);
  return context.variant === 'descending' ? ascending.toReversed() : ascending;
}

/** Joins and reports how long after the start of the phase the join returned. */
async function join(context: Context, child: ProcessHandle, sinceNs: number): Promise<void> {
  await context.join(child);
  context.value('joined-ms', 'read', Math.round((context.now() - sinceNs) / 1e6));
}

/** The number of children that `main` joins. */
function joinedCount({ variant }: { readonly variant: string }): number {
  if (variant === 'none') return 0;
  return variant === 'one' ? 1 : Infinity;
}

/** Whether a child of this length waits for the parent's line: where the line must come before the child's end. */
function isHeld(context: Context): boolean {
  const { variant } = context;
  const units = Number(context.args);
  if (variant === 'none') return true;
  return (variant === 'one' && units > 1) || (variant === 'line-in-loop' && units === context.num('children'));
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const sinceNs = context.now();
    let held: readonly ProcessHandle[] = [];
    const line = (): void => {
      context.note('parent-line', { ms: Math.round((context.now() - sinceNs) / 1e6) });
      for (const child of held) child.send('line');
    };
    const start = (units: number): Promise<ProcessHandle> => context.spawn('sleeper', { args: units });
    if (context.variant === 'one-after-another') {
      for (const units of lengths(context)) await join(context, await start(units), sinceNs);
    } else {
      const children: ProcessHandle[] = [];
      for (const units of lengths(context)) children.push(await start(units));
      held = children;
      for (const child of children.slice(0, joinedCount(context))) {
        await join(context, child, sinceNs);
        if (context.variant === 'line-in-loop') line();
      }
    }
    context.metric('elapsed', Math.round((context.now() - sinceNs) / 1e6), 'ms');
    if (context.variant !== 'line-in-loop') line();
  },
  async sleeper(context) {
    const milliseconds = Number(context.args) * context.num('unitMs');
    context.note('sleeping', { ms: milliseconds });
    await context.sleep(milliseconds);
    // However slow the machine is, a child that is not joined does not end before the parent's line.
    if (isHeld(context)) await holdBack(context);
  },
};
