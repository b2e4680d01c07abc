import os from 'node:os';
import { syncBuiltinESMExports } from 'node:module';
import { roles } from '#lab/scenarios/real-schedule/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

const lateNs = 3e9;

/** The jobs of these names do not see the common start until later, but are there from it on. */
function letGoLate(names: readonly string[]): void {
  changeRole(roles, 'job', (context) => ({
    receive: async () => {
      const startNs = await context.receive();
      if (names.includes(context.id)) await context.sleep(lateNs / 1e6);
      return startNs;
    },
  }));
}

export const sabotages: Readonly<Record<string, Sabotage>> = {
  late: {
    breaks: 'one of the equal jobs is let go late',
    variant: 'equal',
    fails: ['end-together'],
    apply: () => letGoLate(['job-B']),
  },
  reversed: {
    breaks: 'niceness works the other way round',
    variant: 'nice',
    fails: ['favoured-first', 'as-simulated'],
    apply: () => {
      const { setPriority } = os;
      let asked = 0;
      os.setPriority = (nice: number) => {
        asked = nice;
        setPriority(10 - nice);
      };
      os.getPriority = () => asked;
      syncBuiltinESMExports();
    },
  },
  lazy: {
    breaks: 'every job ends halfway',
    variant: 'own',
    fails: ['work-done'],
    apply: () => changeRole(roles, 'job', (context) => ({ num: (name) => context.num(name) / 2 })),
  },
  queued: {
    breaks: 'the short jobs are let go only when the long one is done',
    variant: 'own',
    fails: ['as-simulated'],
    apply: () => letGoLate(['job-B', 'job-C']),
  },
};
