import assert from 'node:assert/strict';
import test from 'node:test';
import { examples, parseAlert } from '#shared/alerts/parse.ts';
import { AppError } from '#shared/errors.ts';

const read: readonly (readonly [string, unknown])[] = [
  ['zombie>30s', { kind: 'state', state: 'Z', forMs: 30_000 }],
  ['zombie > 2m', { kind: 'state', state: 'Z', forMs: 120_000 }],
  ['blocked>5', { kind: 'state', state: 'D', forMs: 5000 }],
  ['cpu>90 for 10s', { kind: 'above', field: 'cpuPercent', value: 90, forMs: 10_000 }],
  ['CPU>90% name:node', { kind: 'above', field: 'cpuPercent', value: 90, forMs: 0 }],
  ['memory>1G for 1m user:root', { kind: 'above', field: 'rssBytes', value: 1024 ** 3, forMs: 60_000 }],
  ['growth>100M in 60s', { kind: 'growth', bytes: 100 * 1024 ** 2, withinMs: 60_000 }],
  ['cpu > 90 % for 10 seconds user:root', { kind: 'above', field: 'cpuPercent', value: 90, forMs: 10_000 }],
  ['memory>1 GB for 1 minute', { kind: 'above', field: 'rssBytes', value: 1024 ** 3, forMs: 60_000 }],
  ['zombie>30 s', { kind: 'state', state: 'Z', forMs: 30_000 }],
  ['appears name:node', { kind: 'appears' }],
  ['disappears pid:12', { kind: 'disappears' }],
];
for (const [text, condition] of read) {
  test(`rule ${JSON.stringify(text)} is read`, () => assert.deepEqual(parseAlert(text).condition, condition));
}

test('every example is a rule', () => {
  for (const example of Object.values(examples)) assert.doesNotThrow(() => parseAlert(example), example);
});

const wrong: readonly (readonly [text: string, code: string, marked: string])[] = [
  ['zombi>30s', 'alert-unknown', 'zombi'],
  ['', 'alert-unknown', ''],
  ['zombie', 'alert-form', 'zombie'],
  ['zombie>30s for 5s', 'alert-form', 'zombie>30s for 5s'],
  ['growth>100M', 'alert-form', 'growth>100M'],
  ['cpu>5M', 'alert-percent', '5M'],
  ['cpu>90 for 10y', 'alert-duration', '10y'],
  ['zombie>2d', 'alert-duration', '2d'],
  ['cpu>90 for ten', 'alert-duration', 'ten'],
  ['memory>1q', 'alert-size', '1q'],
  ['appears', 'alert-filter', 'appears'],
  ['appears for 5s name:x', 'alert-form', 'appears for 5s name:x'],
  ['cpu>90 for 10s user:root nam:x', 'filter-field', 'nam'],
];
for (const [text, code, marked] of wrong) {
  test(`rule ${JSON.stringify(text)} is refused as ${code} and points at ${JSON.stringify(marked)}`, () => {
    assert.throws(
      () => parseAlert(text),
      (error) => {
        assert.ok(error instanceof AppError);
        assert.equal(error.code, code);
        assert.equal(text.slice(Number(error.params['start']), Number(error.params['end'])), marked);
        return true;
      },
    );
  });
}
