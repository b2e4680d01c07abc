import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scenarios } from '#scenarios/course.ts';
import { AppError } from '#shared/errors.ts';
import { resources } from '#shared/i18n/resources.ts';
import type { ObjectType } from '#shared/model/lab.ts';
import type { ScenarioTexts } from '#shared/model/scenario.ts';
import { translator } from '#shared/i18n/translator.ts';
import { describeEvent } from '#shared/text/describe-event.ts';
import { createFormatter } from '#shared/text/format.ts';
import { describeMessage } from '#shared/text/describe-message.ts';
import { defaultParams } from '#shared/param-values.ts';
import { fieldOfError, paramProblem } from '#renderer/lab/param-form.ts';
import { parseRoute, routeHash } from '#renderer/navigation/route.ts';
import { describeSignal } from '#shared/text/describe-signal.ts';
import { fakeEvents } from '../../support/fake-run.ts';
import { fakeScenarios } from '../../support/fake-scenario.ts';

const scenario = fakeScenarios[0];
assert.ok(scenario);

test('what is done with a queue, event or channel has words in both languages; an unknown operation stays', () => {
  const at = { seq: 1, atNs: 1, actor: 'a', kind: 'proceed', outcome: 'ok', waitSeq: 1, held: [] } as const;
  const say = (language: 'en' | 'zh-CN', type: ObjectType, op: string): string =>
    describeEvent({ ...at, object: { id: 'x', type }, op }, { t: translator(language), texts: null });
  const ops = ['put', 'get', 'try-put', 'try-get', 'join', 'read', 'write'];
  for (const op of ops) assert.doesNotMatch(say('zh-CN', 'queue', op), /[a-wyz]/u, op);
  for (const op of ['wait', 'arrive']) assert.doesNotMatch(say('zh-CN', 'event', op), /[a-wyz]/u, op);
  for (const op of ['send', 'receive']) assert.doesNotMatch(say('zh-CN', 'channel', op), /[a-wyz]/u, op);
  assert.equal(say('en', 'queue', 'try-put'), 'try to put on x done');
  assert.equal(say('en', 'channel', 'receive'), 'received a message (x)');
  assert.equal(say('zh-CN', 'queue', 'swap'), '在 x 上 swap 完成');
});

test('figures are short, and unknown ones a dash', () => {
  const format = createFormatter('en');
  assert.deepEqual(
    [
      format.bytes(1023),
      format.bytes(1536),
      format.bytes(200 * 1024 ** 2),
      format.duration(850),
      format.duration(12_400),
      format.duration(185_000),
      format.percent(null),
    ],
    ['1,023 B', '1.5 KiB', '200 MiB', '850 ms', '12.4 s', '3:05', '–'],
  );
});

test('every event has a sentence in both languages', () => {
  for (const language of ['en', 'zh-CN'] as const) {
    const t = translator(language);
    const texts: ScenarioTexts = scenario.texts[language];
    const sentences = fakeEvents(1).map((event) => describeEvent(event, { t, texts }));
    assert.deepEqual(
      sentences.filter((sentence) => sentence.startsWith('event.') || sentence.includes('{{')),
      [],
    );
  }
});

test('a reported value shows its list or its named fields', () => {
  const base = { seq: 1, actor: 'main', atNs: 0, kind: 'value', name: 'x', op: 'read' } as const;
  const sentences = [7, ['a', 'b'], { wallMs: 3, right: true }].map((value) =>
    describeEvent({ ...base, value }, { t: translator('en'), texts: null }),
  );
  assert.deepEqual(
    sentences.map((sentence) => ['7', 'a, b', 'wallMs 3, right true'].filter((text) => sentence.includes(text))),
    [['7'], ['a, b'], ['wallMs 3, right true']],
  );
});

test('a message without text shows its key and values instead of nothing', () => {
  assert.deepEqual(
    [
      describeMessage(scenario.texts.en, { key: 'begin', params: { count: 2 } }),
      describeMessage(null, { key: 'begin', params: { count: 2 } }),
    ],
    ['takes 2 locks', 'begin · count 2'],
  );
});

test('a parameter outside its range names the range', () => {
  const spec = { type: 'int', default: 2, min: 2, max: 8, unit: null } as const;
  assert.deepEqual(
    [paramProblem(spec, 9), paramProblem(spec, 2.5)?.key, paramProblem(spec, 8)],
    [{ key: 'lab.field.range', params: { min: 2, max: 8 } }, 'lab.field.whole', null],
  );
  assert.deepEqual(defaultParams(scenario.manifest, 'deadlock'), { workers: 2, limitMs: 3000 });
  assert.equal(
    fieldOfError(new AppError('parameter-out-of-range', { name: 'workers', value: 9, min: 2, max: 8 })),
    'workers',
  );
  assert.equal(
    fieldOfError(new AppError('parameter-out-of-range', { name: 'jobs[1].length', value: 0, min: 1, max: 8 })),
    'jobs',
  );
});

test('a text that is too long says how long it may be', () => {
  const spec = { type: 'text', default: '', maxLength: 3 } as const;
  assert.deepEqual(
    [paramProblem(spec, 'abc'), paramProblem(spec, 'abcd')],
    [null, { key: 'lab.field.tooLong', params: { max: 3 } }],
  );
});

test('an address and a place are the same thing twice', () => {
  for (const hash of [
    '#/monitor',
    '#/lab',
    '#/lab/zombie',
    '#/lab/series/ticket-race',
    '#/lab/series/ticket-race?session=s%201&from=r-1',
    '#/lab/run/r1',
    '#/lab/run/s1/r1',
    '#/sessions',
    '#/simulators/scheduling',
    '#/simulators/bankers',
    '#/machine',
    '#/attention',
    '#/attention/lifecycle',
    '#/attention/alerts',
    '#/worksheet/open',
    '#/worksheet/results',
  ])
    assert.equal(routeHash(parseRoute(hash)), hash);
  assert.deepEqual(parseRoute('#/nonsense'), { place: 'monitor' });
  assert.deepEqual(parseRoute('#/attention/nonsense'), { place: 'attention', tab: 'problems' });
  assert.deepEqual(parseRoute('#/attention/troubles'), { place: 'attention', tab: 'problems' });
  assert.deepEqual(parseRoute('#/attention/lives'), { place: 'attention', tab: 'lifecycle' });
  assert.deepEqual(['#/simulators', '#/simulators/nonsense'].map(parseRoute), [
    { place: 'simulators', pane: 'scheduling' },
    { place: 'simulators', pane: 'scheduling' },
  ]);
});

test('a refused signal says why', () => {
  const identity = { pid: 7, startTime: '2026-01-01T00:00:00.000Z' };
  const words = describeSignal(
    { signalled: [], refused: [{ identity, reason: 'forbidden' }], pending: [], survived: [] },
    { t: translator('en'), signal: 'SIGTERM' },
  );
  assert.deepEqual(words, {
    ok: false,
    title: 'SIGTERM was not sent to any process',
    lines: ['Process 7 belongs to another user: you are not allowed to signal it.'],
  });
});

test('every group of scenarios has a title in both languages', () => {
  const untitled = scenarios.flatMap(({ manifest: { group } }) =>
    Object.values(resources)
      .filter(({ ui }) => !(group in ui.lab.group))
      .map(() => group),
  );
  assert.deepEqual(untitled, []);
});
