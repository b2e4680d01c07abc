import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

const script = (name: string): string => fileURLToPath(new URL(`../../../scripts/${name}.mjs`, import.meta.url));

for (const [name, args, answer] of [
  ['trust', ['--evrything'], /^Usage: npm run trust .*--all.*--soak/u],
  ['trust', ['--minutes', '5'], /^Usage: npm run trust/u],
  ['trust', ['--soak', '--minutes', 'many'], /^--minutes must be a whole number from 1, not “many”\./u],
  ['trust/left-behind', ['--fast'], /^Usage: .*--quick/u],
  ['trust/left-behind', ['SIGNIT'], /^“SIGNIT” is none of: SIGINT at once \| /u],
  ['trust/left-behind', ['--at-once', '0'], /^--at-once must be a whole number/u],
  ['trust/soak', ['--hours', '1'], /^Usage: .*--minutes/u],
  ['trust/killed-recording', ['1000'], /^Usage: .*--times/u],
  ['trust/busy', ['--strian', 'quota'], /^Usage: .*--strain none\|burners/u],
  ['trust/busy', ['--strain', 'quotas'], /^“quotas” is none of: none, burners/u],
  ['trust/busy', ['--times', '0'], /^--times must be a whole number/u],
  ['trust/busy', ['deadlok'], /^“deadlok” is none of: /u],
  ['trust/large-session', ['--mib', '1.5'], /^--mib must be a whole number/u],
] as const)
  test(
    `${name} ${args.join(' ')} is answered with one line`,
    { skip: process.platform !== 'linux' && 'needs /proc' },
    () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [script(name), ...args], {
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C', NODE_OPTIONS: '--disable-warning=ExperimentalWarning' },
      });
      assert.deepEqual([status, stdout, stderr.trim().split('\n').length], [1, '', 1], stderr);
      assert.match(stderr, answer);
    },
  );
