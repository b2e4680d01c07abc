import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actorsIn, metricOf, notesOf, num } from '#shared/analysis/observe.ts';
import {
  check,
  defineScenario,
  inconclusive,
  int,
  say,
  type RunOf,
  type StoryTexts,
  type Translation,
} from '#scenarios/define.ts';
import type { Checks } from '#scenarios/check.ts';
import type { ActorContext, Roles } from '#lab/runtime/context.ts';

// What follows must not compile where `@ts-expect-error` says so: tsc reports each directive that has nothing to
// expect.
const explanation = { see: '', why: '', os: '', mistakes: [{ claim: '', truth: '' }], platforms: {}, reading: [''] };
const en = {
  title: 'Tea',
  summary: 'A cup of tea.',
  explanation,
  params: { cups: { label: 'Cups' }, milk: { label: 'With milk' } },
  variants: { hot: { title: 'Hot', note: '' }, cold: { title: 'Cold', note: '' } },
  roles: { main: 'host', guest: 'guest', python: 'Python guest' },
  metrics: { degrees: 'Temperature' },
  checks: {
    served: { title: 'Served', expected: '{{cups}} cups', observed: '{{cups}} cups', spilt: 'none left' },
    warm: { title: 'Warm', expected: 'warm' },
  },
  notes: { poured: 'A cup is poured.' },
  shared: { cooled: 'too cold' },
} satisfies StoryTexts;

const story = {
  id: 'tea',
  group: 'os',
  kinds: ['process'],
  platforms: ['linux'],
  params: { cups: int({ default: 1, min: 1, max: 9 }), milk: { type: 'boolean', default: true } },
  variants: { hot: {}, cold: { defaults: { cups: 2 } } },
  pythonRoles: ['python'],
  limits: { actors: 2, durationMs: 1, events: 1 },
  texts: { en },
  checks: {
    served: (run) => check(num(run, 'cups') === 1, { observed: say('spilt') }),
    warm: { variants: ['hot'], evaluate: () => check(true, { observed: say('cooled') }) },
  } satisfies Checks<typeof en>,
} as const;
const tea = defineScenario(story);

type Tea = typeof tea;
type Run = RunOf<typeof en>;

test('names, keys and texts of a scenario are checked by the compiler', () => {
  assert.equal(tea.manifest.roles.join(), 'main,guest,python');
});

/** Never called. */
export function misspeltInRoles(context: ActorContext<Tea>): void {
  // @ts-expect-error no such parameter
  context.num('cup');
  // @ts-expect-error not a number
  context.num('milk');
  // @ts-expect-error not an on/off parameter
  context.flag('cups');
  // @ts-expect-error no such role
  void context.spawn('gest');
  // @ts-expect-error no such role
  context.thread('gest');
  // @ts-expect-error played by Python
  void context.spawn('python');
  // @ts-expect-error not played by Python
  void context.python('guest', 'tea');
  // @ts-expect-error no such note
  context.note('poured-out');
  // @ts-expect-error no such metric
  context.metric('degree', 1, '');
  // @ts-expect-error no such metric
  context.metric('degree/cup', 1, '');
  // @ts-expect-error no such variant
  if (context.variant === 'lukewarm') context.flush();
}

// @ts-expect-error a role is missing
export const missingRole: Roles<Tea> = { main() {} };
// @ts-expect-error there is no such role
export const extraRole: Roles<Tea> = { main() {}, guest() {}, waiter() {} };

/** Never called. */
export function misspeltInChecks(run: Run): void {
  // @ts-expect-error no such parameter
  num(run, 'cup');
  // @ts-expect-error no such role
  actorsIn(run, 'gest');
  // @ts-expect-error no such note
  notesOf(run, 'poured-out');
  // @ts-expect-error no such metric
  metricOf(run, 'degree');
  // @ts-expect-error no such variant
  if (run.variant === 'lukewarm') check(true);
}

type Served = Checks<typeof en>['served'];
type Warm = Checks<typeof en>['warm'];
// @ts-expect-error no such sentence
export const noSentence: Served = () => check(true, { observed: say('split') });
// @ts-expect-error it has no sentence `observed`
export const noObserved: Warm = () => check(true);
// @ts-expect-error no such reason
export const noReason: Served = () => inconclusive(say('common.tired'));
// @ts-expect-error no such variant
export const noVariant: Served = { variants: ['lukewarm'], evaluate: () => check(true) };

const { warm: _warm, ...unmade } = story.checks;
export const wrongStories = [
  // @ts-expect-error a check has texts, but no code
  () => defineScenario({ ...story, checks: unmade }),
  // @ts-expect-error a variant without texts
  () => defineScenario({ ...story, variants: { hot: {}, cold: {}, lukewarm: {} } }),
  // @ts-expect-error texts of a variant that there is not
  () => defineScenario({ ...story, variants: { hot: {} } }),
  // @ts-expect-error a default of an unknown parameter
  () => defineScenario({ ...story, variants: { hot: {}, cold: { defaults: { cup: 2 } } } }),
  // @ts-expect-error ends by its limit, but has no parameter limitMs
  () => defineScenario({ ...story, variants: { hot: {}, cold: { endsBy: 'limit' } } }),
  // @ts-expect-error a parameter without texts
  () => defineScenario({ ...story, params: { ...story.params, sugar: { type: 'boolean', default: true } } }),
  // @ts-expect-error texts of a parameter that there is not
  () => defineScenario({ ...story, params: { cups: story.params.cups } }),
  // @ts-expect-error no such role
  () => defineScenario({ ...story, pythonRoles: ['pyton'] }),
  // @ts-expect-error no such metric
  () => defineScenario({ ...story, references: [{ id: 'book', metric: 'degree', value: 1, unit: '' }] }),
  // @ts-expect-error no such group
  () => defineScenario({ ...story, group: 'kitchen' }),
  // @ts-expect-error no such concept
  () => defineScenario({ ...story, covers: ['tea-time'] }),
];

const { title: _title, ...untitled } = en;
// @ts-expect-error a key is missing
export const missingText: Translation<typeof en> = untitled;
// @ts-expect-error there is no such key
export const extraText: Translation<typeof en> = { ...en, notes: { poured: '倒茶。', drunk: '喝茶。' } };
