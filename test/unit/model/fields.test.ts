import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fieldOfName, filterFieldNames, filterNames } from '#shared/filter/fields.ts';
import { fields, fieldSpec, rowFields, type FieldSpec } from '#shared/model/fields.ts';
import type { ProcessRow } from '#shared/model/process.ts';
import { createFormatter } from '#shared/text/format.ts';
import { formatField } from '#shared/text/format-field.ts';
import { rowWith } from '../../support/rows.ts';

test('no spelling stands for two fields', () => {
  const spellings = filterNames.map((name) => name.toLowerCase());
  assert.deepEqual(
    spellings.filter((name, index) => spellings.indexOf(name) !== index),
    [],
  );
  assert.deepEqual(
    rowFields.flatMap((field) => (fieldSpec(field).aliases ?? []).filter((alias) => fieldOfName(alias) !== field)),
    [],
  );
});

test('the manual names every field and short spelling of a filter', () => {
  const manual = readFileSync(new URL('../../../docs/monitor.md', import.meta.url), 'utf8');
  const [, full = '', short = ''] = /^Fields: `([^`]+)`; short: `([^`]+)`/mu.exec(manual) ?? [];
  assert.deepEqual(full.split(' ').toSorted(), [...filterFieldNames].toSorted());
  assert.deepEqual(
    short.split(' ').toSorted(),
    filterNames.filter((name) => !(filterFieldNames as readonly string[]).includes(name)).toSorted(),
  );
});

test('each kind of field is written in its unit, and an unknown value is never 0', () => {
  const format = createFormatter('en');
  const row = rowWith({
    pid: 31_245,
    cpuPercent: 12.34,
    cpuTimeMs: 61_000,
    rssBytes: 3 * 1024 ** 2,
    readBytesPerSecond: 2048,
    minorFaults: 22_364,
    tty: null,
  });
  const text = (field: keyof ProcessRow): string => formatField(row[field], field, format);
  assert.deepEqual(
    (['pid', 'cpuPercent', 'cpuTimeMs', 'rssBytes', 'readBytesPerSecond', 'minorFaults', 'tty'] as const).map(text),
    ['31245', '12.3', '1:01', '3.0 MiB', '2.0 KiB/s', '22,364', '–'],
  );
});

test('a field that is not described does not compile', () => {
  const row = rowWith({ pid: 1 });
  // @ts-expect-error a row has only the fields of the table
  const undescribed: ProcessRow = { ...row, colour: 'red' };
  // @ts-expect-error a description needs a kind, a group and a width
  const incomplete: FieldSpec = { kind: 'count', group: 'cpu' };
  assert.deepEqual([Object.hasOwn(fields, 'colour'), undescribed.pid, incomplete.kind], [false, 1, 'count']);
});
