import { roles } from '#lab/scenarios/terminate/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

/** The parent's signal to its child becomes another one. */
function sends(signal: NodeJS.Signals): void {
  changeRole(roles, 'main', (context) => ({
    spawn: async (role, options) => {
      const child = await context.spawn(role, options);
      return { ...child, kill: () => child.kill(signal) };
    },
  }));
}

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'never-joined': {
    breaks: 'join returns without waiting',
    variant: 'default',
    fails: ['alive-until-joined', 'zombie-looks-alive', 'no-cleanup'],
    apply: () => {
      changeRole(roles, 'main', () => ({ join: async () => ({ exitCode: 0, signal: null }), block: () => {} }));
      changeRole(roles, 'child', (context) => {
        process.on('SIGTERM', () => {}); // deaf
        setTimeout(() => context.exit(0), 3000);
        return {};
      });
    },
  },
  'polite-kill': {
    breaks: 'SIGKILL lets the handler run',
    variant: 'kill',
    fails: ['never-cleanup'],
    apply: () => sends('SIGTERM'),
  },
  'impolite-term': {
    breaks: 'SIGTERM cannot be handled',
    variant: 'handler',
    fails: ['cleanup'],
    apply: () => sends('SIGKILL'),
  },
  'family-dies': {
    breaks: 'the grandchild ends with its parent',
    variant: 'grandchild',
    fails: ['grandchild-survives'],
    apply: () =>
      changeRole(roles, 'grandchild', () => {
        process.on('disconnect', () => process.exit(0));
        return {};
      }),
  },
};
