import { roles } from '#lab/scenarios/eval-loop/roles.ts';
import { changeRole, isRecord, type ReportedRecord, type Sabotage } from '../support/sabotage.ts';

/** Reports only the steps that `keep` lets through. */
const keepSteps = (keep: (step: ReportedRecord) => boolean): void =>
  changeRole(roles, 'main', (context) => ({
    value: (name, op, value) => {
      if (isRecord(value) && keep(value)) context.value(name, op, value);
    },
  }));

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'never-gives-up': {
    breaks: 'no thread gives the lock up when the interval is over',
    variant: 'computing',
    fails: ['loop'],
    apply: () => keepSteps((step) => step['reason'] !== 'interval'),
  },
  'other-interval': {
    breaks: 'the interval is another one',
    variant: 'computing',
    fails: ['interval'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({ num: (name) => (name === 'intervalMs' ? 2 : context.num(name)) })),
  },
  unfinished: {
    breaks: 'B never comes to its end',
    variant: 'blocking',
    fails: ['both-end'],
    apply: () => keepSteps((step) => step['thread'] !== 'B'),
  },
};
