import { Event } from '#lab/primitives/event.ts';
import type { Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  deaf: {
    breaks: 'cancelling a thread’s timer is not heard',
    variant: 'thread',
    fails: ['cancelled-in-time'],
    apply: () => {
      Event.prototype.set = () => {};
    },
  },
  early: {
    breaks: 'a limited wait ends early',
    variant: 'thread',
    fails: ['never-early'],
    apply: () => {
      const wait: Event['wait'] = Reflect.get(Event.prototype, 'wait');
      Event.prototype.wait = function hasty(this: Event, timeoutMs) {
        return wait.call(this, timeoutMs === undefined ? undefined : timeoutMs / 2);
      };
    },
  },
  'no-clear': {
    breaks: 'clearTimeout does nothing',
    variant: 'event-loop',
    fails: ['cancelled-in-time'],
    apply: () => {
      globalThis.clearTimeout = () => {};
    },
  },
};
