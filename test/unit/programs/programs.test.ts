import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { line, lines } from '#shared/programs/printed.ts';
import { programs } from '#shared/programs/programs.ts';
import { scenarios } from '#scenarios/course.ts';

const folder = fileURLToPath(new URL('../../../resources/python/course', import.meta.url));
const runnable = scenarios.filter(({ manifest }) => manifest.variants.length > 0).map(({ manifest }) => manifest.id);
const texts = [...programs.values()].map(({ file }) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));

/** The modules of Python's standard library that the programs may import. */
const standardLibrary = new Set(
  `asyncio collections concurrent contextlib http json math multiprocessing os queue random resource signal socket
   socketserver statistics string struct subprocess sys tempfile threading time urllib`.split(/\s+/),
);

test('the files and the manifest name the same programs, each of a scenario that runs', () => {
  const files = readdirSync(folder).filter((name) => name.endsWith('.py'));
  assert.deepEqual(files.toSorted(), texts.map(({ file }) => file).toSorted());
  assert.deepEqual(
    [...programs.keys()].filter((id) => !runnable.includes(id)),
    [],
  );
});

test('every scenario that runs has a Python program', () => {
  assert.deepEqual(
    runnable.filter((id) => !programs.has(id)),
    [],
  );
});

test('a program is at most 60 lines of at most 120 characters, and says first what it shows', () => {
  for (const { file, text } of texts) {
    assert.ok(text.trimEnd().split('\n').length <= 60, file);
    assert.ok(
      text.split('\n').every((each) => each.length <= 120),
      file,
    );
    assert.match(text, /^"""[A-Z](?:(?!""")[^])+\.\)?"""\n/, file);
    assert.ok(text.endsWith('\n') && text.includes("\nif __name__ == '__main__':\n"), file);
  }
});

test('a program imports only from the standard library', () => {
  for (const { file, text } of texts) {
    const imports = [...text.matchAll(/^\s*(?:from|import) (\w+)/gm)].map(([, name = '']) => name);
    assert.ok(imports.length > 0 || !/\bimport\b/.test(text), file);
    assert.deepEqual(
      imports.filter((name) => !standardLibrary.has(name)),
      [],
      file,
    );
  }
});

test('a template takes exactly one line, with numbers and any text', () => {
  const printed = 'a: 1 of 2.5\nb: -3 (x)\nb: 4 (y)\n';
  assert.ok(line('a: # of #', (first, second) => first === 1 && second === 2.5)(printed));
  assert.ok(line('b: # (x)', (number) => number === -3)(printed));
  assert.ok(!line('b: # (*)')(printed), 'two lines fit');
  assert.ok(!line('c: #')(printed), 'no line fits');
  assert.ok(!line('a: #')(printed), 'only a part of a line fits');
  assert.ok(lines(['b: # (y)', 'a: # of #'], (...numbers) => numbers.join() === '4,1,2.5')(printed));
});
