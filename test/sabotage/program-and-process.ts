import { roles } from '#lab/scenarios/program-and-process/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'no-process': {
    breaks: 'no second process is made',
    variant: 'twice',
    fails: ['two-processes', 'one-program', 'control-block'],
    apply: () =>
      changeRole(roles, 'main', (context) => {
        let first: ReturnType<typeof context.spawn> | null = null;
        return {
          spawn: async (role, options) => {
            if (!first) return (first = context.spawn(role, options));
            return { ...(await first), receive: async () => 'ready' };
          },
        };
      }),
  },
};
