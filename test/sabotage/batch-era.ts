import { roles } from '#lab/scenarios/batch-era/roles.ts';
import type { LabEventBody } from '#shared/model/lab.ts';
import { changeRole, type Sabotage } from '../support/sabotage.ts';

type Value = Extract<LabEventBody, { kind: 'value' }>['value'];

/** What a model reports is changed on its way: `[model, lane, job, phase, start, end]`. */
function changeSegments(change: (segment: readonly (string | number | boolean)[]) => Value): void {
  changeRole(roles, 'main', (context) => ({
    value: (name, op, value) => context.value(name, op, typeof value === 'object' ? change(value) : value),
  }));
}

/** All of a model's times, stretched or moved. */
const timesOf =
  (model: string, change: (time: number) => number) =>
  (segment: readonly (string | number | boolean)[]): Value =>
    segment[0] === model ? segment.map((part) => (typeof part === 'number' ? change(part) : part)) : segment;

/** Every stretch of the model begins at tick 0. */
const atOnce =
  (model: string) =>
  (segment: readonly (string | number | boolean)[]): Value => {
    const [name, lane, job, phase, start, end] = segment;
    return name === model ? [model, String(lane), String(job), String(phase), 0, Number(end) - Number(start)] : segment;
  };

export const sabotages: Readonly<Record<string, Sabotage>> = {
  shared: {
    breaks: 'all jobs use the machine at once',
    variant: 'punch-card',
    fails: ['alone', 'sum-of-jobs', 'idle-while-loading'],
    apply: () => changeSegments(atOnce('punch-card')),
  },
  reloaded: {
    breaks: 'the batch takes twice as long',
    variant: 'batch-online',
    fails: ['sooner'],
    apply: () => changeSegments(timesOf('batch-online', (time) => time * 2)),
  },
  waiting: {
    breaks: 'the main machine does the input and output itself',
    variant: 'batch-offline',
    fails: ['busier', 'overlap'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({
        variant: context.variant === 'batch-offline' ? 'batch-online' : context.variant,
      })),
  },
  parallel: {
    breaks: 'all jobs compute at once',
    variant: 'multiprogramming',
    fails: ['one-running'],
    apply: () => changeSegments(atOnce('multiprogramming')),
  },
};
