import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCatalogue } from '#engine/catalogue.ts';
import { checkPrediction } from '#engine/supervisor/params.ts';
import { scenarios } from '#scenarios/course.ts';
import { judgePrediction, questionFor, type AskedQuestion } from '#scenarios/question.ts';
import { AppError } from '#shared/errors.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Observation } from '#shared/model/lab.ts';
import type { Answer } from '#shared/model/prediction.ts';
import { languages } from '#shared/model/scenario.ts';
import { answerText, questionText } from '#shared/text/prediction.ts';

const catalogue = createCatalogue(scenarios, 'linux').list();
const runnable = scenarios.filter(({ manifest }) => manifest.variants.length > 0);

/** A run of a variant in which nothing was observed. */
function nothingOf(scenario: (typeof scenarios)[number], variant: string): Observation {
  const { params: specs, variants } = scenario.manifest;
  const defaults = Object.fromEntries(Object.entries(specs).map(([name, spec]) => [name, spec.default]));
  const params = { ...defaults, ...variants.find(({ id }) => id === variant)?.defaults };
  return {
    run: {
      id: 'r',
      scenario: scenario.manifest.id,
      variant,
      params,
      startedAt: '2026-01-01T00:00:00.000Z',
      endedAt: null,
      durationMs: null,
      outcome: null,
      error: null,
    },
    params,
    variant,
    platform: 'linux',
    cores: 2,
    actors: [],
    events: [],
    samples: [],
    findings: [],
    metrics: {},
    endedBy: 'itself',
    untilNs: Infinity,
  };
}

const predict = (answer: Answer, question = 'q') => ({ question, answer, unit: '', observed: null, right: null });
const whole = { dropped: 0, cutShort: null, isUndecided: false };

for (const { manifest, texts, questions } of catalogue.filter((info) => info.manifest.variants.length > 0))
  test(`${manifest.id}: each variant asks one question that can be answered, in both languages`, () => {
    for (const { id: variant } of manifest.variants) {
      const question = questions[variant];
      assert.ok(question, variant);
      const scenario = scenarios.find((one) => one.manifest.id === manifest.id);
      assert.ok(scenario);
      const params = nothingOf(scenario, variant).params;
      for (const language of languages) {
        const words = { t: translator(language), texts: texts[language], params };
        const all: readonly string[] = [
          questionText(question.id, words),
          ...question.options.map((id) => answerText(question, id, words)),
        ];
        assert.equal(new Set(all).size, all.length, `${variant}: answers differ`);
        assert.deepEqual(
          all.filter((text) => text === '' || text.includes('{{')),
          [],
          variant,
        );
        assert.ok(!question.options.includes(all[0] ?? ''), 'the question has a text');
        if (language === 'zh-CN')
          assert.ok(
            all.every((text) => /\p{Script=Han}/u.test(text)),
            all.join(' | '),
          );
      }
      const { length } = question.options;
      assert.ok(length === 0 || (length >= 2 && length <= 4), `${variant}: ${length} answers`);
    }
  });

for (const scenario of runnable)
  test(`${scenario.manifest.id}: a run in which nothing was observed is compared without an error`, () => {
    for (const { id: variant } of scenario.manifest.variants) {
      const question = questionFor(scenario, variant);
      assert.ok(question);
      const run = nothingOf(scenario, variant);
      for (const answer of question.options.length > 0 ? question.options : [1]) {
        const { observed } = judgePrediction(question, predict(answer, question.id), run, whole);
        assert.ok(observed === null || question.options.length === 0 || question.options.includes(String(observed)));
        const lost = judgePrediction(question, predict(answer), run, { ...whole, dropped: 1 });
        assert.deepEqual([lost.observed, lost.right], [null, null], 'a run that lost events cannot tell');
      }
    }
  });

test('no scenario names a question like one that is made for it', () => {
  const ids = scenarios.flatMap(({ questions }) => questions.map(({ id }) => id));
  assert.deepEqual(
    ids.filter((id) => id === 'claims' || id === 'ends'),
    [],
  );
});

const number = (answer: number | null, within = 0): AskedQuestion => ({
  id: 'q',
  options: [],
  unit: 'ms',
  within,
  answer: () => answer,
});

test('a prediction is compared with what the run observed, and with nothing where it could not tell', () => {
  const [scenario] = runnable;
  assert.ok(scenario);
  const run = nothingOf(scenario, scenario.manifest.variants[0]?.id ?? '');
  const judged = (question: AskedQuestion, answer: Answer, limits: Parameters<typeof judgePrediction>[3] = whole) => {
    const { observed, right } = judgePrediction(question, predict(answer), run, limits);
    return [observed, right];
  };
  assert.deepEqual(judged(number(8), 8), [8, true]);
  assert.deepEqual(judged(number(8), 7), [8, false]);
  assert.deepEqual(judged(number(100, 0.25), 75), [100, true]);
  assert.deepEqual(judged(number(100, 0.25), 74), [100, false]);
  assert.deepEqual(judged(number(Number.NaN), 7), [null, null]);
  assert.deepEqual(judged(number(null), 7), [null, null]);
  assert.deepEqual(judged(number(8), 8, { ...whole, cutShort: { key: 'common.busy' } }), [null, null]);
  assert.deepEqual(judged(number(8), 8, { ...whole, isUndecided: true }), [null, null]);
  const choice = (answer: string): AskedQuestion => ({ ...number(null), options: ['a', 'b'], answer: () => answer });
  assert.deepEqual(judged(choice('a'), 'a'), ['a', true]);
  assert.deepEqual(judged(choice('b'), 'a'), ['b', false]);
  assert.deepEqual(judged(choice('other'), 'a'), [null, false], 'none of the answers was observed');
});

test('a stopped run answers whether it ends by itself only if it was deadlocked', () => {
  const deadlock = scenarios.find(({ manifest }) => manifest.id === 'deadlock');
  assert.ok(deadlock);
  const question = questionFor(deadlock, 'ab-ba');
  assert.equal(question?.id, 'ends');
  const stopped: Observation = { ...nothingOf(deadlock, 'ab-ba'), endedBy: 'user' };
  const limits = { ...whole, cutShort: { key: 'common.stopped' } };
  assert.equal(judgePrediction(question, predict('yes'), stopped, limits).right, null);
  const stuck: Observation = {
    ...stopped,
    findings: [{ kind: 'deadlock', atNs: 1, actors: [], objects: [], detail: { key: 'deadlock' } }],
  };
  assert.equal(judgePrediction(question, predict('yes'), stuck, limits).right, false);
  assert.equal(judgePrediction(question, predict('no'), stuck, limits).right, true);
});

test('only an answer to the question of the variant is kept', () => {
  const race = scenarios.find(({ manifest }) => manifest.id === 'ticket-race');
  assert.ok(race);
  assert.equal(checkPrediction(race, 'lock', { question: 'sold', answer: 3 }).answer, 3);
  const wrong = [
    { question: 'sold', answer: 'three' },
    { question: 'ends', answer: 'yes' },
  ];
  for (const given of wrong)
    assert.throws(
      () => checkPrediction(race, 'lock', given),
      (error) => error instanceof AppError && error.code === 'prediction-unknown',
    );
});
