import { existsSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
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

/** The jobs of these names do not see the common start until the first one is done, however long that takes. */
function letGoAfter(first: string, names: readonly string[]): void {
  changeRole(roles, 'job', (context) => {
    const mark = join(context.tempDir, 'first-done');
    return {
      note: (name, values) => {
        context.note(name, values);
        if (context.id === first && name === 'done') writeFileSync(mark, '');
      },
      receive: async () => {
        const startNs = await context.receive();
        while (names.includes(context.id) && !existsSync(mark)) await context.sleep(20);
        return startNs;
      },
    };
  });
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
    apply: () => letGoAfter('job-A', ['job-B', 'job-C']),
  },
};
