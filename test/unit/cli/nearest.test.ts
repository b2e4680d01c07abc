import assert from 'node:assert/strict';
import test from 'node:test';
import { nearest } from '#shared/nearest.ts';

test('a slip of the finger is mended, anything else is not guessed at', () => {
  const commands = ['ps', 'watch', 'kill', 'scenarios', 'run', 'export', 'serve', 'doctor'];
  const cases = ['pz', 'wacth', 'RUN', 'scen', 'schedule', 'bench', 'help', 'x', ''];
  assert.deepEqual(
    cases.map((name) => nearest(name, commands)),
    ['ps', 'watch', 'run', 'scenarios', '', '', '', '', ''],
  );
  assert.deepEqual(
    [
      nearest('childs', ['children', 'unreapedMs']),
      nearest('--version', ['--json', '--lang']),
      nearest('perfetto', ['jsonl', 'csv', 'sqlite']),
      nearest('a', []),
    ],
    ['children', '', '', ''],
  );
});
