import { roles } from '#lab/scenarios/consumer-endings/roles.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  impatient: {
    breaks: 'the consumer has less patience than the producer’s pause',
    variant: 'timeout',
    params: { pauseMs: 1200 },
    fails: ['all-eaten', 'patience'],
    apply: () =>
      changeRole(roles, 'consumer', (context) => ({ num: (name) => (name === 'timeoutMs' ? 100 : context.num(name)) })),
  },
  'enough-markers': {
    breaks: 'there is a marker for each consumer after all',
    variant: 'too-few-markers',
    fails: ['some-remain', 'they-wait'],
    apply: () =>
      changeRole(roles, 'parent', (context) => ({
        num: (name) => (name === 'markers' ? context.num('consumers') : context.num(name)),
      })),
  },
  'not-joined': {
    breaks: 'the queue is not joined',
    variant: 'daemons-joined',
    fails: ['all-eaten'],
    apply: () => changeRole(roles, 'parent', () => ({ variant: 'daemons-not-joined' })),
  },
  patient: {
    breaks: 'the consumer waits longer than the pause',
    variant: 'timeout-too-short',
    fails: ['left-uneaten'],
    apply: () =>
      changeRole(roles, 'consumer', (context) => ({
        num: (name) => (name === 'timeoutMs' ? 2500 : context.num(name)),
      })),
  },
};
