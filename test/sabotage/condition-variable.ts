import { Condition } from '#lab/primitives/condition.ts';
import { roles } from '#lab/scenarios/condition-variable/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

/** All consumers check again, or none does. */
const allCareful = (careful: boolean): void =>
  changeRole(roles, 'consumer', (context) => ({ args: { ...(context.args as object), careful } }));

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'all-check': {
    breaks: 'woken consumers check again',
    variant: 'if',
    fails: ['took-nothing'],
    apply: () => allCareful(true),
  },
  'none-checks': {
    breaks: 'woken consumers do not check again',
    variant: 'while',
    fails: ['one-each'],
    apply: () => allCareful(false),
  },
  remembered: {
    breaks: 'a wait after the notify returns at once',
    variant: 'lost',
    fails: ['waits-for-ever'],
    apply: () => {
      Condition.prototype.wait = () => true;
    },
  },
  unchecked: {
    breaks: 'the flag is checked only after a wait',
    variant: 'predicate',
    fails: ['no-wait'],
    apply: () => {
      Condition.prototype.waitFor = function unchecked(this: Condition) {
        return this.wait(50);
      };
    },
  },
  'hasty-checks': {
    breaks: 'woken consumers check again',
    variant: 'spurious',
    fails: ['hasty-fooled'],
    apply: () => allCareful(true),
  },
  'all-hasty': {
    breaks: 'woken consumers do not check again',
    variant: 'spurious',
    fails: ['hasty-fooled', 'careful-waits'],
    apply: () => allCareful(false),
  },
};
