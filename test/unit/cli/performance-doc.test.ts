import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BenchResult } from '#bench/bench.ts';
import { performanceDoc } from '#bench/performance-doc.ts';

const machine = { processor: 'Z80', cores: 1, memoryBytes: 2 ** 30, system: 'Linux', node: 'v24' };
const result = (bench: BenchResult['bench'], value: number): BenchResult => ({
  bench,
  name: 'cost',
  value,
  unit: 'ms',
  peer: null,
  peerValue: null,
  ratio: null,
  goal: 5,
});

test('a later run replaces the tables that it measured and keeps the others, each with its own day', () => {
  const first = performanceDoc(machine, [result('idle', 1), result('rest', 6)], new Date('2026-01-02T00:00:00Z'));
  const second = performanceDoc(
    machine,
    [result('rest', 3), result('store', 4)],
    new Date('2026-01-09T00:00:00Z'),
    first,
  );
  const sections = second.split(/^## /m).slice(1);
  assert.deepEqual(
    sections.map((section) => section.split('\n')[0]),
    ['idle', 'rest', 'store'],
  );
  assert.deepEqual(
    sections.map((section) => /2026-01-0\d/.exec(section)?.[0]),
    ['2026-01-02', '2026-01-09', '2026-01-09'],
  );
  assert.deepEqual(
    sections.map((section) => /\| cost \| (\S+) ms .* (yes|\*\*no\*\*) \|/.exec(section)?.slice(1)),
    [
      ['1.00', 'yes'],
      ['3.00', 'yes'],
      ['4.00', 'yes'],
    ],
  );
  assert.equal(
    performanceDoc(machine, [result('rest', 3), result('store', 4)], new Date('2026-01-09T00:00:00Z'), second),
    second,
    'writing the same again changes nothing',
  );
  assert.match(first, /6\.00 ms .*\*\*no\*\*/);
});
