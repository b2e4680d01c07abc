import { roles } from '#lab/scenarios/scheduling/roles.ts';
import type { VariantOf } from '#scenarios/story.ts';
import type { en } from '#scenarios/scheduling/en.ts';
import { changeRole, isRecord, type ReportedRecord, type Sabotage } from '../support/sabotage.ts';

/** Runs the model of another variant under this one's name: another policy, or none of its rules. */
function runAs(variant: VariantOf<typeof en>, policy: string, named: string): void {
  changeRole(roles, 'main', (context) => ({
    variant,
    value: (name, op, value) => context.value(name.replace(new RegExp(`^${policy}\\.`), `${named}.`), op, value),
  }));
}

/** Changes the reported CPU segments of one policy. */
function changeSegments(policy: string, change: (segment: ReportedRecord) => ReportedRecord): void {
  changeRole(roles, 'main', (context) => ({
    value: (name, op, value) =>
      context.value(name, op, name === `${policy}.segment` && isRecord(value) ? change(value) : value),
  }));
}

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'shortest-first': {
    breaks: 'the shortest goes first',
    variant: 'fcfs',
    fails: ['waits-by-arrival'],
    apply: () => runAs('sjf', 'sjf', 'fcfs'),
  },
  'first-come': {
    breaks: 'the first to come goes first',
    variant: 'sjf',
    fails: ['waits-by-length', 'shorter-than-fcfs'],
    apply: () => runAs('fcfs', 'fcfs', 'sjf'),
  },
  aged: {
    breaks: 'waiting makes urgent',
    variant: 'sjf-stream',
    fails: ['long-starves'],
    apply: () => runAs('hrrn-stream', 'hrrn', 'sjf'),
  },
  'not-aged': {
    breaks: 'waiting counts for nothing',
    variant: 'hrrn-stream',
    fails: ['ageing-helps'],
    apply: () => runAs('sjf-stream', 'sjf', 'hrrn'),
  },
  'no-turns': {
    breaks: 'a slice lasts forever',
    variant: 'rr',
    fails: ['waits-by-turns', 'everybody-starts-soon', 'switching-costs'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({ num: (name) => (name === 'quantum' ? 1000 : context.num(name)) })),
  },
  'one-by-one': {
    breaks: 'equal jobs run one after another',
    variant: 'rr-equal',
    fails: ['end-together', 'turnaround-worse'],
    apply: () =>
      changeRole(roles, 'main', (context) => ({ num: (name) => (name === 'quantum' ? 1000 : context.num(name)) })),
  },
  'no-boost': {
    breaks: 'no job is boosted',
    variant: 'mlfq',
    fails: ['nobody-starves'],
    apply: () => runAs('mlfq-no-boost', 'mlfq', 'mlfq'),
  },
  boosted: {
    breaks: 'all jobs are boosted',
    variant: 'mlfq-no-boost',
    fails: ['hog-starves', 'hog-sinks'],
    apply: () => runAs('mlfq', 'mlfq', 'mlfq'),
  },
  'one-queue': {
    breaks: 'all run from the lowest queue',
    variant: 'mlfq',
    fails: ['hog-sinks', 'typing-stays'],
    apply: () => changeSegments('mlfq', (segment) => ({ ...segment, queue: 0 })),
  },
};
