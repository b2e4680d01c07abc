import type { ActionResult, Identity, RefusalReason } from '#shared/model/process.ts';
import { requireOwnProc } from '../own-proc.ts';
import type { Effect } from './thread-setting.ts';
import { openHold, type HeldProcess, type Hold } from './hold.ts';
import { checkIdentity, type Identify } from './identity.ts';

/**
 * Applies an action that the system offers by pid only: its identity is checked right before and right
 * after, and what another process got in between is taken back.
 */
export async function actOn(
  targets: readonly Identity[],
  identify: Identify,
  apply: (pid: number) => Effect,
  holder?: Hold,
): Promise<ActionResult> {
  requireOwnProc();
  const hold = holder ?? (await openHold());
  const done: Identity[] = [];
  const refused: { identity: Identity; reason: RefusalReason }[] = [];
  for (const identity of targets) {
    using held = hold(identity.pid);
    const reason = await actOnOne({ identity, identify, apply, held });
    if (reason === null) done.push(identity);
    else refused.push({ identity, reason });
  }
  return { done, refused };
}

async function actOnOne({
  identity,
  identify,
  apply,
  held,
}: {
  readonly identity: Identity;
  readonly identify: Identify;
  readonly apply: (pid: number) => Effect;
  readonly held: HeldProcess | null;
}): Promise<RefusalReason | null> {
  const wrong = await checkIdentity(identity, identify);
  if (wrong !== null) return wrong;
  if (held && !held.isThere()) return 'gone';
  const { reason, undo } = apply(identity.pid);
  // The pid of a process that is there still was its own all the time; the system is asked without a pause.
  if (held?.isThere()) return reason;
  const changed = held ? 'gone' : await checkIdentity(identity, identify);
  if (changed === null) return reason;
  undo();
  return (await checkIdentity(identity, identify)) ?? changed;
}
