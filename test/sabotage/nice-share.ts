import os from 'node:os';
import { syncBuiltinESMExports } from 'node:module';
import type { Sabotage } from '../support/sabotage.ts';

/** From now on every process of the run has this niceness, whatever it asks for. */
function everybodyHas(setPriority: (nice: number) => void): void {
  os.setPriority = setPriority;
  syncBuiltinESMExports();
}

export const sabotages: Readonly<Record<string, Sabotage>> = {
  ignored: {
    breaks: 'no process is made nice',
    variant: 'different',
    fails: ['favoured-more'],
    apply: () => everybodyHas(() => {}),
  },
  unequal: {
    breaks: 'one of the equals is made nice',
    variant: 'equal',
    fails: ['alike'],
    apply: () => {
      const { setPriority } = os;
      everybodyHas(() => setPriority(process.title === 'other' ? 19 : 0));
    },
  },
};
