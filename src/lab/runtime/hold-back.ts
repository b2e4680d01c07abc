import { setTimeout as delay } from 'node:timers/promises';
import type { ActorContext } from './context.ts';

/** Maximum time that an actor is held back, in ms: long for a slow machine, short for a run that went wrong. */
const patienceMs = 10_000;

/**
 * Waits for the message that lets an actor go on, so that what has to happen before does, however slow the machine is.
 * Without a message it goes on after 10 s, and the checks show that the order was wrong.
 */
export async function holdBack(context: Pick<ActorContext, 'receive'>): Promise<void> {
  await Promise.race([context.receive(), delay(patienceMs, undefined, { ref: false })]);
}
