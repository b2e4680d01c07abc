import { roles } from '#lab/scenarios/orphan/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'dies-along': {
    breaks: 'the child ends with its parent',
    variant: 'parent-exits',
    fails: ['lives-on', 'adopted'],
    apply: () =>
      changeRole(roles, 'grandchild', () => {
        process.on('disconnect', () => process.exit(0));
        return {};
      }),
  },
  'parent-stays': {
    breaks: 'the parent does not end',
    variant: 'parent-exits',
    fails: ['lives-on'],
    apply: () => {
      changeRole(roles, 'middle', (context) => ({
        exit: (code) => {
          context.block(60_000); // longer than the run lasts
          return context.exit(code);
        },
      }));
      changeRole(roles, 'main', (context) => ({
        // It is not waited for at the end.
        spawn: (role, options) => context.spawn(role, { ...options, detached: true }),
        join: async () => ({ exitCode: 0, signal: null }),
      }));
    },
  },
};
