import { closeSync, openSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { roles } from '#lab/scenarios/parallelism/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

/** Creates the file if there is none; then it is this thread's turn. */
function takeTurn(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx'));
    return true;
  } catch {
    return false; // the other's turn
  }
}

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'in-a-row': {
    breaks: 'a global lock lets one thread compute at a time',
    variant: 'parallel',
    fails: ['at-once'],
    apply: () =>
      changeRole(roles, 'worker', (context) => {
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
      }),
  },
};
