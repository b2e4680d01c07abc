import { Event } from '#lab/primitives/event.ts';
import { roles } from '#lab/scenarios/event/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'open-light': {
    breaks: 'wait returns at once',
    variant: 'red-light',
    fails: ['none-before-green'],
    apply: () => {
      Event.prototype.wait = () => true;
    },
  },
  'stuck-green': {
    breaks: 'clear does nothing',
    variant: 'traffic-polling',
    fails: ['thirteen-seven', 'nobody-runs-at-red'],
    apply: () => {
      Event.prototype.clear = () => {};
    },
  },
  'impatient-drivers': {
    breaks: 'a wait lasts a tick at most',
    variant: 'traffic-waiting',
    fails: ['waits-for-green'],
    apply: () => {
      const wait: Event['wait'] = Reflect.get(Event.prototype, 'wait');
      Event.prototype.wait = function impatient(this: Event) {
        return wait.call(this, 20);
      };
    },
  },
  'hasty-door': {
    breaks: 'the door does not wait between its ticks',
    variant: 'door',
    fails: ['four-ticks'],
    apply: () => changeRole(roles, 'door', () => ({ block: () => {} })),
  },
};
