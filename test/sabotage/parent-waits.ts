import { roles } from '#lab/scenarios/parent-waits/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'leaves-early': {
    breaks: 'the parent does not wait at its end',
    variant: 'default',
    fails: ['parent-last'],
    apply: () =>
      changeRole(roles, 'starter', (context) => ({
        note: (key, params) => {
          context.note(key, params);
          if (key === 'code-ends') context.exit(0);
        },
      })),
  },
  'waits-anyway': {
    breaks: 'the parent waits for a child that it let go',
    variant: 'detached',
    fails: ['parent-first', 'child-survives'],
    apply: () =>
      changeRole(roles, 'starter', (context) => ({
        spawn: async (role, options) => {
          const worker = await context.spawn(role, { ...options, detached: false });
          return { ...worker, disown: () => {} };
        },
      })),
  },
};
