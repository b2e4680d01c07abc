import { roles } from '#lab/scenarios/batch-era/roles.ts';
import { changeRole, isRecord, type ReportedRecord, type Sabotage } from '../support/sabotage.ts';

/** Changes the segments of one model on their way to the log. */
function changeSegments(model: string, change: (segment: ReportedRecord) => ReportedRecord): void {
  changeRole(roles, 'main', (context) => ({
    value: (name, op, value) =>
      context.value(name, op, isRecord(value) && value['model'] === model ? change(value) : value),
  }));
}

/** Every segment begins at tick 0. */
const atOnce = (segment: ReportedRecord): ReportedRecord => ({
  ...segment,
  start: 0,
  end: Number(segment['end']) - Number(segment['start']),
});

const twiceAsLong = (segment: ReportedRecord): ReportedRecord => ({
  ...segment,
  start: 2 * Number(segment['start']),
  end: 2 * Number(segment['end']),
});

export const sabotages: Readonly<Record<string, Sabotage>> = {
  shared: {
    breaks: 'all jobs use the machine at once',
    variant: 'punch-card',
    fails: ['alone', 'sum-of-jobs', 'idle-while-loading'],
    apply: () => changeSegments('punch-card', atOnce),
  },
  reloaded: {
    breaks: 'the batch takes twice as long',
    variant: 'batch-online',
    fails: ['sooner'],
    apply: () => changeSegments('batch-online', twiceAsLong),
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
    apply: () => changeSegments('multiprogramming', atOnce),
  },
};
