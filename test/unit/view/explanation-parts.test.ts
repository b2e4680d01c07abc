import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mistakeParts, platformParts } from '#shared/view/explanation-parts.ts';

test('a wrong claim is told apart from what is true', () => {
  assert.deepEqual(
    [
      '“It never happens here.” — It waits for load.',
      '“Threads are fast” – once they run, no.',
      '“这里从不发生”：它在等负载。',
      '“这里从不发生。”——它在等负载。',
      'Forking without wait: zombies stay.',
    ].map(mistakeParts),
    [
      { claim: '“It never happens here.”', truth: 'It waits for load.' },
      { claim: '“Threads are fast”', truth: 'once they run, no.' },
      { claim: '“这里从不发生”', truth: '它在等负载。' },
      { claim: '“这里从不发生。”', truth: '它在等负载。' },
      { claim: 'Forking without wait: zombies stay.', truth: '' },
    ],
  );
});

test('each platform that begins a sentence begins a paragraph', () => {
  assert.deepEqual(platformParts('Python: a Lock. Node: Atomics. On Linux both sleep. Windows has its own.'), [
    'Python: a Lock.',
    'Node: Atomics. On Linux both sleep.',
    'Windows has its own.',
  ]);
  assert.deepEqual(platformParts('Python：with lock。Node：Atomics.wait；POSIX 有 futex。'), [
    'Python：with lock。',
    'Node：Atomics.wait；POSIX 有 futex。',
  ]);
  assert.deepEqual(platformParts('The same everywhere.'), ['The same everywhere.']);
});
