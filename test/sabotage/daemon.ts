import { LabProcess } from '#lab/runtime/lab-process.ts';
import { roles } from '#lab/scenarios/daemon/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'flag-ignored': {
    breaks: 'the daemon child is a normal one',
    variant: 'with-parent',
    fails: ['ended-with-parent', 'no-completion'],
    apply: () =>
      changeRole(roles, 'starter', (context) => ({
        spawn: (role, options) => context.spawn(role, { ...options, daemon: false }),
      })),
  },
  'all-daemons': {
    breaks: 'the sibling is a daemon, too',
    variant: 'with-parent',
    fails: ['sibling-finished'],
    apply: () =>
      changeRole(roles, 'starter', (context) => ({
        spawn: (role, options) => context.spawn(role, { ...options, daemon: true }),
      })),
  },
  'not-joined': {
    breaks: 'join returns at once',
    variant: 'joined',
    fails: ['completed-when-joined'],
    apply: () => changeRole(roles, 'starter', () => ({ join: async () => ({ exitCode: 0, signal: null }) })),
  },
  'not-detached': {
    breaks: 'the service stays in its starter’s session',
    variant: 'detached',
    fails: ['own-session'],
    apply: () => {
      changeRole(roles, 'starter', (context) => ({
        spawn: (role, options) => context.spawn(role, { ...options, detached: false }),
      }));
      // Its starter waits for it now: a short life is enough.
      changeRole(roles, 'service', (context) => ({ sleep: () => context.sleep(10) }));
    },
  },
  'ends-along': {
    breaks: 'the service ends with its starter',
    variant: 'detached',
    fails: ['survives'],
    apply: () =>
      changeRole(roles, 'service', () => {
        process.on('disconnect', () => setTimeout(() => process.exit(0), 50));
        return {};
      }),
  },
  'no-rules': {
    breaks: 'the flag can be changed at any time',
    variant: 'flag',
    fails: ['late-refused', 'default-false'],
    apply: () => void Object.defineProperty(LabProcess.prototype, 'daemon', { get: () => true, set: () => {} }),
  },
  'daemon-parent': {
    breaks: 'a daemon may have children',
    variant: 'flag',
    fails: ['no-children'],
    apply: () => {
      const start: (this: LabProcess) => ReturnType<LabProcess['start']> = Reflect.get(LabProcess.prototype, 'start');
      LabProcess.prototype.start = function undeclared() {
        this.daemon = false;
        return start.call(this);
      };
    },
  },
};
