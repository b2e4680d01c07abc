import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { roles } from '#lab/scenarios/editor/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'lossy-disk': {
    breaks: 'the disk loses the last character',
    variant: 'three-threads',
    fails: ['same-text'],
    apply: () => {
      const write = fs.writeFileSync;
      fs.writeFileSync = (path, data) => write(path, (data as string).slice(0, -1));
      syncBuiltinESMExports();
    },
  },
  'blocked-display': {
    breaks: 'the display waits as long as a save takes',
    variant: 'three-threads',
    fails: ['display-goes-on'],
    apply: () =>
      changeRole(roles, 'display', (context) => ({
        value: (name, op, value) => {
          context.value(name, op, value);
          context.block(context.num('saveMs'));
        },
      })),
  },
  'instant-save': {
    breaks: 'saving takes no time',
    variant: 'one-thread',
    fails: ['display-stands-still'],
    apply: () => changeRole(roles, 'main', () => ({ block: () => {} })),
  },
};
