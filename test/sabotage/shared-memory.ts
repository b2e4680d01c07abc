import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { roles } from '#lab/scenarios/shared-memory/roles.ts';
import { openFileLock } from '../support/open-locks.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'not-shared': {
    breaks: 'each process has a file of its own',
    variant: 'visible',
    fails: ['all-seen'],
    apply: () =>
      changeRole(roles, 'process', (context) => {
        const tempDir = join(context.tempDir, context.id);
        mkdirSync(tempDir, { recursive: true });
        writeFileSync(join(tempDir, 'shared'), Buffer.alloc(12));
        return { tempDir };
      }),
  },
  'in-turn': {
    breaks: 'the increments are made one after another',
    variant: 'lost',
    fails: ['half-lost'],
    apply: () => changeRole(roles, 'main', () => ({ variant: 'locked' })),
  },
  open: {
    breaks: 'the file lock lets every process in',
    variant: 'locked',
    fails: ['exclusive', 'no-race'],
    apply: openFileLock,
  },
};
