import { roles } from '#lab/scenarios/multiprogramming/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

/** A wait that keeps the core busy, as a program does that polls its device without a pause. */
async function spin(milliseconds: number): Promise<void> {
  const { user, system } = process.cpuUsage();
  for (let used = 0; used < milliseconds * 1000;) {
    const now = process.cpuUsage();
    used = now.user + now.system - user - system;
  }
}

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'busy-waiting': {
    breaks: 'a waiting job does not give up the core',
    variant: 'one-core',
    params: { jobs: 2, rounds: 1, computeMs: 50, waitMs: 150 },
    fails: ['core-given-up'],
    apply: () => changeRole(roles, 'job', () => ({ sleep: spin })),
  },
};
