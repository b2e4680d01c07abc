import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { ActorContext } from '#lab/runtime/context.ts';

function takeTurn(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx')); // creates the file if there is none; then it is our turn
    return true;
  } catch {
    return false; // another's turn
  }
}

/** Wraps a role's messages so that, of all actors that work after a `go`, in any process, only one does at a time. */
export function inARow(context: ActorContext): Partial<ActorContext> {
  const turn = join(context.tempDir, 'turn');
  return {
    receive: async () => {
      const message = await context.receive();
      if (message !== 'go') return message;
      while (!takeTurn(turn)) await delay(5);
      return message;
    },
    reply: (message) => {
      if (message !== 'ready') rmSync(turn);
      context.reply(message);
    },
  };
}

/** A role's way to start children so that each is over when `spawn` returns. */
export function spawnsAndWaits(context: ActorContext): Partial<ActorContext> {
  return {
    spawn: async (role, options) => {
      const child = await context.spawn(role, options);
      await child.exited;
      return child;
    },
  };
}
