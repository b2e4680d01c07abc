import { roles } from '#lab/scenarios/unresponsive/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'blocking-sleep': {
    breaks: 'the wait of the event loop blocks its thread',
    variant: 'event-loop',
    fails: ['alive'],
    apply: () =>
      changeRole(roles, 'chat', (context) => ({
        sleep: async (milliseconds) =>
          milliseconds >= 500 ? context.block(milliseconds) : context.sleep(milliseconds),
      })),
  },
  'no-block': {
    breaks: 'a blocking call does not block',
    variant: 'only-thread',
    fails: ['waited'],
    apply: () => changeRole(roles, 'chat', () => ({ block: () => {} })),
  },
};
