import { RecoverableLock } from '#lab/primitives/recoverable-lock.ts';
import { roles } from '#lab/scenarios/killed-lock-holder/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'open-lock': {
    breaks: 'the lock lets every actor in',
    variant: 'no-recovery',
    fails: ['stuck', 'killed-inside'],
    apply: () => {
      RecoverableLock.prototype.lock = async () => 0;
      RecoverableLock.prototype.unlock = () => {};
    },
  },
  'no-recovery': {
    breaks: 'no waiter checks whether the holder is alive',
    variant: 'recovery',
    params: { giveUpMs: 3000 },
    fails: ['all-finished', 'recovered-once', 'still-exclusive'],
    apply: () => {
      const lock: (this: RecoverableLock) => Promise<number> = Reflect.get(RecoverableLock.prototype, 'lock');
      RecoverableLock.prototype.lock = function impatient() {
        return lock.call(this);
      };
    },
  },
  'not-killed': {
    breaks: 'the holder is not killed by SIGKILL',
    variant: 'recovery',
    fails: ['killed-inside'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({
        spawn: async (role, options) => {
          const child = await context.spawn(role, options);
          return { ...child, kill: () => child.kill('SIGTERM') };
        },
      })),
  },
};
