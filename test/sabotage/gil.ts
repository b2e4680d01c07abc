import { Mutex } from '#lab/primitives/mutex.ts';
import { createGil } from '#lab/scenarios/gil/emulated-gil.ts';
import { roles } from '#lab/scenarios/gil/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';
import { inARow } from '../support/turns.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'a-lock-each': {
    breaks: 'every worker has a lock of its own',
    variant: 'gil',
    fails: ['one-at-a-time'],
    apply: () => changeRole(roles, 'worker', () => ({ args: createGil() })),
  },
  'in-a-row': {
    breaks: 'a global lock remains',
    variant: 'no-gil',
    params: { rounds: 1 },
    fails: ['parallel'],
    apply: () => changeRole(roles, 'worker', inARow),
  },
  'no-pause': {
    breaks: 'no thread pauses between reading and writing',
    variant: 'no-lock',
    params: { threads: 20 },
    fails: ['updates-lost'],
    apply: () => changeRole(roles, 'taker', () => ({ block: () => {} })),
  },
  'a-ticket-lock-each': {
    breaks: 'every taker has a lock of its own',
    variant: 'lock',
    params: { threads: 20, pauseMs: 100 },
    fails: ['none-lost'],
    apply: () =>
      changeRole(roles, 'taker', (context) => ({
        args: { ...(context.args as object), lock: Mutex.create('tickets-lock').handle },
      })),
  },
};
