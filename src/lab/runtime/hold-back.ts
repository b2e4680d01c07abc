import { setTimeout as delay } from 'node:timers/promises';
import type { ActorContext } from './context.ts';

/** How long an actor is held back at most, in ms: long for a slow machine, and short enough for a run that went wrong. */
const patienceMs = 10_000;

/**
 * Waits for a message that says that an actor may go on, so that what has to come before it does, however slow the
 * machine is. Without a message it goes on after 10 s, and the checks show that the order was wrong.
 */
export async function holdBack(context: Pick<ActorContext, 'receive'>): Promise<void> {
  await Promise.race([context.receive(), delay(patienceMs, undefined, { ref: false })]);
}
