import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resolveParams } from '#engine/supervisor/params.ts';
import { scenario as realSchedule } from '#scenarios/real-schedule/scenario.ts';
import { AppError } from '#shared/errors.ts';
import type { ParamValue, ScenarioManifest } from '#shared/model/scenario.ts';

const { manifest } = realSchedule;

/** The code and name of the refusal of these parameters; null when they are taken. */
function refusal(
  given: Readonly<Record<string, ParamValue>>,
  of: ScenarioManifest = manifest,
): readonly unknown[] | null {
  try {
    realSchedule.checkParams?.(resolveParams(of, { id: 'own' }, given));
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return [error.code, error.params['name'] ?? error.params['id']];
  }
}

test('a text is taken up to its length', () => {
  const short: ScenarioManifest = {
    ...manifest,
    params: { ...manifest.params, jobs: { type: 'text', default: '[]', maxLength: 20 } },
  };
  assert.equal(refusal({ jobs: '[{"length":1}]' }, short), null);
  assert.deepEqual(refusal({ jobs: '[{"length":1,"nice":3}]' }, short), ['parameter-wrong-type', 'jobs']);
  assert.deepEqual(refusal({ jobs: 7 }), ['parameter-wrong-type', 'jobs']);
});

test('jobs that cannot be read or would take too long are refused before anything starts', () => {
  assert.equal(
    refusal({ jobs: '[{"length":24,"nice":19},{"id":"x","length":3,"arrival":2,"ioEvery":1,"ioTime":2}]' }),
    null,
  );
  assert.deepEqual(refusal({ jobs: '[{"length"' }), ['parameter-wrong-type', 'jobs']);
  assert.deepEqual(refusal({ jobs: '[]' }), ['parameter-out-of-range', 'jobs.length']);
  assert.deepEqual(refusal({ jobs: '[{"length":0}]' }), ['parameter-out-of-range', 'jobs[0].length']);
  assert.deepEqual(refusal({ jobs: '[{"length":1,"nice":-5}]' }), ['parameter-out-of-range', 'jobs[0].nice']);
  assert.deepEqual(refusal({ jobs: '[{"id":"A","length":1},{"id":"A","length":1}]' }), ['duplicate-id', 'jobs[1]']);
  assert.deepEqual(refusal({ jobs: '[{"length":1000}]' }), ['parameter-out-of-range', 'tickMs']);
  assert.deepEqual(refusal({ jobs: '[{"length":3000},{"length":1}]', tickMs: 10 }), ['parameter-out-of-range', 'jobs']);
});
