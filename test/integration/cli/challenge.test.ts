import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { runCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const file = fileURLToPath(new URL('../../../resources/challenges/01-lost-update.md', import.meta.url));
const solution = `const door = mutex('door')
function add(s) { door.lock(); s.x += 1; door.unlock() }`;

test('a challenge is shown, broken by a schedule and mended by an answer; the list remembers it', async () => {
  using home = temporaryFolder();
  const challenge = (args: readonly string[]): ReturnType<typeof runCli> =>
    runCli(['challenge', ...args], { home: home.path });
  const judge = (answer: string): ReturnType<typeof runCli> => {
    const path = join(home.path, 'answer.js');
    writeFileSync(path, answer);
    return challenge(['lost-update', '--answer', path]);
  };
  const progress = async (): Promise<unknown> => {
    const list = JSON.parse((await challenge(['--json'])).stdout) as { id: string; progress: string | null }[];
    assert.ok(list.length >= 30);
    return list.find(({ id }) => id === 'lost-update')?.progress;
  };
  assert.equal(await progress(), null);
  const shown = await challenge(['lost-update', '--hint', '1']);
  assert.match(shown.stdout, /Break it[\s\S]*1 {2}function add[\s\S]*From line 5 on[\s\S]*Hint 1\n/);
  assert.doesNotMatch(shown.stdout, /Hint 2|door/);
  assert.equal((await challenge(['lost-update', '--schedule', 'A2 B2'])).code, 1, 'it does not fail there');
  const broken = await challenge(['lost-update', '--schedule', 'A B A B', '--json']);
  assert.deepEqual([broken.code, JSON.parse(broken.stdout).isBroken], [0, true]);
  assert.equal(await progress(), 'broken');
  const wrong = await judge('function add(s) { s.x += 1 }');
  assert.equal(wrong.code, 1);
  assert.match(wrong.stdout, /✖ an update was lost: A /);
  const right = await judge(solution);
  assert.deepEqual([right.code, right.stderr], [0, '']);
  assert.match(right.stdout, /✔ No schedule fails[\s\S]*lost update/);
  assert.equal(await progress(), 'mended');
  const cheat = await judge(`${solution}\nfinallyCheck(() => true)`);
  assert.equal(cheat.code, 2);
  assert.match(cheat.stderr, /Line 3: “finallyCheck” belongs to the challenge/);
});

test('a teacher checks a file, and a mistake in it is reported with its line', async () => {
  using home = temporaryFolder();
  const own = join(home.path, 'own.md');
  const text = readFileSync(file, 'utf8');
  writeFileSync(own, text);
  const good = await runCli(['challenge', own, '--check', '--json'], { home: home.path });
  const { isGood, wrong } = JSON.parse(good.stdout) as { isGood: boolean; wrong: readonly { isPassed: boolean }[] };
  assert.deepEqual([good.code, isGood, wrong.map(({ isPassed }) => isPassed)], [0, true, [false, false, false]]);
  writeFileSync(own, text.replace('## Wrong: += is not one step', '## Solution'));
  const twice = await runCli(['challenge', own, '--check'], { home: home.path });
  assert.equal(twice.code, 2);
  assert.match(twice.stderr, /line \d+: there are two parts “Solution”/);
  const spinning = text.replace(
    'function add(s) {\n  s.x = s.x + 1',
    'function add(s) {\n  for (;;) {}\n  s.x = s.x + 1',
  );
  writeFileSync(own, spinning);
  const endless = await runCli(['challenge', own, '--schedule', ''], { home: home.path });
  assert.match(endless.stdout, /The loop in line 2 never makes a step/);
  const unknown = await runCli(['challenge', 'no-such'], { home: home.path });
  assert.deepEqual([unknown.code, /There is no challenge “no-such”/.test(unknown.stderr)], [2, true]);
});
