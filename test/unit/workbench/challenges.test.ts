import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { judgeChallenge } from '#engine/workbench/judge-challenge.ts';
import { AppError } from '#shared/errors.ts';
import { languages } from '#shared/model/scenario.ts';
import { parseChallenge } from '#shared/workbench/challenge.ts';
import { scenarios } from '#scenarios/course.ts';

const folder = new URL('../../../resources/challenges/', import.meta.url);
const files = readdirSync(folder).toSorted();

test('there are enough challenges, in teaching order', () => {
  assert.ok(files.length >= 30, String(files.length));
  for (const [index, file] of files.entries())
    assert.match(file, new RegExp(String.raw`^${String(index + 1).padStart(2, '0')}-[a-z-]+\.md$`, 'u'));
});

for (const file of files)
  test(`${file}: the search breaks it, its solution passes, and its wrong answers do not`, () => {
    const challenge = parseChallenge(readFileSync(new URL(file, folder), 'utf8'));
    for (const text of [
      challenge.title,
      challenge.breakIt,
      challenge.mendIt,
      challenge.explanation,
      ...challenge.hints,
    ])
      assert.deepEqual(Object.keys(text).toSorted(), [...languages].toSorted(), 'in both languages');
    for (const { text } of challenge.possible)
      assert.deepEqual(Object.keys(text).toSorted(), [...languages].toSorted());
    assert.ok(challenge.hints.length >= 2);
    if (challenge.scenario !== null)
      assert.ok(
        scenarios.some(({ manifest }) => manifest.id === challenge.scenario),
        challenge.scenario,
      );
    const original = judgeChallenge(challenge, challenge.program);
    assert.ok(original.failures.length > 0 && original.isComplete, JSON.stringify(original));
    assert.ok(challenge.solution !== null);
    const solution = judgeChallenge(challenge, challenge.solution);
    assert.ok(solution.isPassed, JSON.stringify(solution));
    assert.ok(challenge.wrong.length >= 3);
    for (const { name, program } of challenge.wrong) {
      const { isPassed } = judgeChallenge(challenge, program);
      assert.equal(isPassed, false, name);
    }
  });

const named = (id: string): ReturnType<typeof parseChallenge> =>
  parseChallenge(readFileSync(new URL(files.find((file) => file.includes(id)) ?? '', folder), 'utf8'));

test('an answer cannot replace, use or fake what belongs to the challenge', () => {
  const diners = named('11-diners');
  const big = `const table = mutex('table')\nfunction dine(s, me) {\n  table.lock(); eat(s); table.unlock()\n}`;
  const cheats: readonly (readonly [string, string])[] = [
    ['thread', `${big}\nthread('X', (s) => eat(s))`],
    ['finallyCheck', `function finallyCheck() {}\n${big}`],
    ['critical', `const critical = (name, act) => act()\n${big}`],
    ['together', big.replace('eat(s);', 'eat(s); s.together = 1;')],
    ['meals', big.replace('eat(s)', "atomic(s, 'meals').add(1)")],
    ['options', `options({ spurious: false })\n${big}`],
    ['eating', big.replace('eat(s)', 's["eating"] = 0')],
  ];
  for (const [name, answer] of cheats)
    assert.throws(
      () => judgeChallenge(diners, answer),
      (error) => error instanceof AppError && error.code === 'challenge-cheat' && error.params['name'] === name,
      name,
    );
  assert.throws(
    () => judgeChallenge(diners, `function eat() {}\n${big}`),
    (error) => error instanceof AppError && error.code === 'code-syntax',
  );
  assert.equal(judgeChallenge(diners, 'function dine() {}').isPassed, false, 'nothing is done');
  assert.equal(judgeChallenge(diners, "function dine() { throw new Error('no') }").isPassed, false);
  assert.equal(judgeChallenge(diners, 'function dine() { for (;;) yieldNow() }').isPassed, false);
});

test('a challenge that is wrong is refused with the line of the mistake', () => {
  const good = readFileSync(new URL(files[0] ?? '', folder), 'utf8');
  const lineOf = (text: string): unknown => {
    try {
      parseChallenge(text);
    } catch (error) {
      if (error instanceof AppError && error.code === 'challenge-invalid') return error.params['line'];
      throw error;
    }
    return null;
  };
  assert.equal(lineOf(good), null);
  assert.equal(lineOf(good.replaceAll('\n', '\r\n')), null);
  assert.equal(lineOf(`text\n${good}`), 1);
  assert.equal(lineOf(''), 1);
  assert.equal(lineOf(good.replace('## Break it', '## Brake it')), 5);
  assert.equal(lineOf(good.replace('scenario: counter-race', 'level: 3')), 3);
  assert.equal(lineOf(`${good}\n## Solution\n\n\`\`\`js\nx\n\`\`\`\n`), good.split('\n').length + 1);
  assert.equal(lineOf(`${good}\n\`\`\`js\n`), good.split('\n').findLastIndex((line) => line.startsWith('## ')) + 1);
  assert.equal(lineOf(good.padEnd(70_000)), 1);
});

test('a file in one language is enough, and answers may have types', () => {
  const text = `# Add\n\n## Break it\n\nBreak.\n\n## Mend it\n\nMend.\n\n## Explanation\n\nWhy.\n\n## Program\n\n\`\`\`js\nfunction add(s) { s.x += 1 }\n\`\`\`\n\n## Given\n\n\`\`\`js\nshared({ x: 0 })\nthread('A', add)\nthread('B', add)\nfinallyCheck((s) => s.x === 2)\n\`\`\`\n`;
  const challenge = parseChallenge(text);
  assert.deepEqual(challenge.title, { en: 'Add' });
  assert.equal(challenge.solution, null);
  const answer = "const m = mutex('m')\nfunction add(s: { x: number }): void { m.lock(); s.x += 1; m.unlock() }";
  assert.equal(judgeChallenge(challenge, answer).isPassed, true);
});

test('the wanted result as a constant is no answer: it fails with other values or more threads', () => {
  const constants: readonly (readonly [string, string])[] = [
    ['01-lost-update', 'function add(s) {\n  s.x = 2\n}'],
    ['02-check', 'function buy(s) {\n  s.sold = 1\n  s.tickets = 0\n}'],
    ['03-two', 'function transfer(s) {\n  s.a = 7\n  s.b = 3\n}\nfunction audit(s) {\n  return 10\n}'],
    ['05-cas', 'function record(s) {\n  s.max = 5\n}'],
  ];
  for (const [id, answer] of constants) {
    const { isPassed, failures } = judgeChallenge(named(id), answer);
    assert.equal(isPassed, false, id);
    assert.ok(failures.length > 0 && failures.every(({ isElsewhere }) => isElsewhere), id);
  }
});
