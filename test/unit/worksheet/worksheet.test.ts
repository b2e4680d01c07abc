import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppError } from '#shared/errors.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { RunInfo } from '#shared/model/lab.ts';
import {
  doneItems,
  parseWorksheetFile,
  resultsOf,
  worksheetLimits,
  type Worksheet,
} from '#shared/worksheet/worksheet.ts';
import { resultRows, resultsCsv } from '#renderer/worksheets/results-rows.ts';
import { fakeScenarios } from '../../support/fake-scenario.ts';

const item = { scenario: 'lock-order', variant: 'ordered', params: { workers: 3 }, text: 'Why?', predict: true };
const worksheet: Worksheet = {
  procession: 'worksheet',
  version: 1,
  id: 'w-1',
  title: 'Week 3',
  text: 'Read chapter 32.\nThen run these.',
  items: [item, { ...item, variant: 'deadlock' }],
};

const run = (number: number, changes: Partial<RunInfo> = {}): RunInfo => ({
  id: `r${number}`,
  scenario: 'lock-order',
  variant: 'ordered',
  params: { workers: 3 },
  startedAt: `2026-01-01T00:00:0${number}.000Z`,
  endedAt: '2026-01-01T00:01:00.000Z',
  durationMs: 10,
  outcome: 'passed',
  error: null,
  prediction: { question: 'ends', answer: 'no', unit: '', observed: 'yes', right: false },
  worksheet: { id: 'w-1', item: number },
  ...changes,
});
const about = { student: '=Ada', savedAt: '2026-01-02T00:00:00.000Z' };

const parsed = (value: unknown) => parseWorksheetFile('w.json', JSON.stringify(value));

test('a worksheet and its results come back from their files as they were', () => {
  assert.deepEqual(parsed(worksheet), worksheet);
  const results = resultsOf(worksheet, [run(2), run(1)], about);
  assert.deepEqual(parsed(results), results);
  assert.deepEqual(
    results.results.map((one) => one.item),
    [1, 2],
  );
});

test('what is no worksheet is refused with the place of the fault', () => {
  const places = new Map<unknown, string>([
    ['nothing', 'procession'],
    [null, 'procession'],
    [[worksheet], 'procession'],
    [{ ...worksheet, procession: 'session' }, 'procession'],
    [{ ...worksheet, version: 'one' }, 'version'],
    [{ ...worksheet, id: '../etc' }, 'id'],
    [{ ...worksheet, title: 'x'.repeat(worksheetLimits.title + 1) }, 'title'],
    [{ ...worksheet, items: [item, { ...item, scenario: 3 }] }, 'items.1.scenario'],
    [{ ...worksheet, items: [{ ...item, params: { workers: null } }] }, 'items.0.params.workers'],
    [{ ...worksheet, items: [{ ...item, text: 'x'.repeat(worksheetLimits.text + 1) }] }, 'items.0.text'],
    [{ ...worksheet, items: Array.from({ length: worksheetLimits.items + 1 }, () => item) }, 'items'],
    [{ ...resultsOf(worksheet, [run(1)], about), student: '' }, 'student'],
  ]);
  for (const [value, place] of places)
    assert.throws(
      () => parsed(value),
      (error) => {
        assert.ok(error instanceof AppError);
        assert.deepEqual([error.code, error.params['where']], ['worksheet-unreadable', place]);
        return true;
      },
    );
  const withCode = (code: string) => (error: unknown) => error instanceof AppError && error.code === code;
  assert.throws(() => parseWorksheetFile('w.json', '{'), withCode('worksheet-unreadable'));
  assert.throws(
    () => parseWorksheetFile('w.json', ' '.repeat(worksheetLimits.bytes + 1)),
    withCode('worksheet-unreadable'),
  );
  assert.throws(() => parsed({ ...worksheet, version: 2, more: 1 }), withCode('worksheet-newer'));
});

test('only ended runs of the worksheet count', () => {
  const { worksheet: _none, ...alone } = run(1);
  const runs = [run(2), run(1, { outcome: null }), run(1, { worksheet: { id: 'other', item: 1 } }), alone];
  assert.deepEqual([...doneItems(worksheet, runs)], [2]);
  assert.deepEqual(
    resultsOf(worksheet, runs, about).results.map((one) => one.item),
    [2],
  );
});

test('the table of a class says what was predicted and observed, and its CSV holds no formula', () => {
  const { prediction: _none, ...silent } = run(2);
  const all = [
    resultsOf(worksheet, [run(1), silent], about),
    resultsOf(
      worksheet,
      [run(1, { prediction: { question: 'ends', answer: 'yes', unit: '', observed: null, right: null } })],
      { ...about, student: 'Bob, "B"' },
    ),
  ];
  const rows = resultRows(all, { scenarios: fakeScenarios, language: 'en', t: translator('en') });
  assert.deepEqual(
    rows.map(({ student, item: number, observed, verdict }) => [student, number, observed, verdict]),
    [
      ['=Ada', 1, 'Yes', 'not as predicted'],
      ['Bob, "B"', 1, '', 'could not tell'],
      ['=Ada', 2, '', 'none made'],
    ],
  );
  const [heading, first, second] = resultsCsv(rows).split('\r\n');
  assert.match(heading ?? '', /^"worksheet","student","item"/);
  assert.ok(first?.startsWith(`"Week 3","'=Ada","1","Lock order"`));
  assert.ok(second?.includes('"Bob, ""B"""'));
});
