import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseCpuPressure, parseStolen } from '#engine/monitor/linux/lost-time.ts';

test('stolen time is the eighth figure of all processors together, in ticks of 10 ms', () => {
  assert.equal(parseStolen('cpu  1 2 3 4 5 6 7 89 10 11\ncpu0 1 2 3 4 5 6 7 50 10 11\n'), 890e6);
});

test('a kernel without that figure, or no such file, has stolen nothing', () => {
  assert.equal(parseStolen('cpu  1 2 3 4\n'), 0);
  assert.equal(parseStolen(''), 0);
});

test('pressure is the total of the line `some`, in µs', () => {
  const text = 'some avg10=0.14 avg60=1.38 avg300=16.30 total=7075\nfull avg10=0.00 avg60=0.00 avg300=0.00 total=9\n';
  assert.equal(parseCpuPressure(text), 7_075_000);
  assert.equal(parseCpuPressure(''), 0);
});
