import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { processesOf } from '../../support/leftovers.ts';
import { cliEntry, runCli, startCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';
import { counter, opposite } from '../../support/workbench-programs.ts';

/** Runs `procession interleave` on a program in a file. */
async function interleave(source: string, ...options: readonly string[]) {
  using folder = temporaryFolder();
  const file = join(folder.path, 'program.js');
  writeFileSync(file, source);
  const result = await runCli(['interleave', file, ...options], { home: folder.path });
  assert.deepEqual(processesOf(folder.path), [], 'no process is left');
  return result;
}

test('a search answers with its exit code, and as JSON for scripts', async () => {
  const failed = await interleave(opposite, '--search', '--json');
  assert.equal(failed.code, 1);
  const { search, ...found } = JSON.parse(failed.stdout) as { readonly search: Readonly<Record<string, unknown>> };
  assert.deepEqual(found, {
    threads: ['A', 'B'],
    ends: [
      { shared: {}, outcome: 'deadlock', count: null },
      { shared: {}, outcome: 'ended', count: null },
    ],
    failures: [
      {
        kind: 'deadlock',
        message: 'the threads wait for each other',
        schedule: 'A B',
        steps: 2,
        switches: 1,
        shared: {},
        blocked: { A: 'mutex b, held by B', B: 'mutex a, held by A' },
      },
    ],
  });
  assert.deepEqual([search['complete'], search['bound'], search['reduced']], [true, null, true]);
  const fine = await interleave(`shared({ x: 0 }); thread('A', (s) => { s.x = 1 })`);
  assert.deepEqual([fine.code, fine.stderr], [0, '']);
  assert.match(fine.stdout, /No failing interleaving among those followed/u);
});

test('a schedule shows each step; one that cannot go on is refused', async () => {
  const { code, stdout } = await interleave(counter(2, 1), '--schedule', 'TA TB TA', '--json');
  assert.equal(code, 1);
  const { steps, outcome, failure } = JSON.parse(stdout) as {
    readonly steps: readonly { readonly thread: string; readonly op: string; readonly enabled: readonly string[] }[];
    readonly outcome: string;
    readonly failure: object;
  };
  assert.deepEqual(
    steps.map(({ thread, op, enabled }) => `${thread} ${op} ${enabled.join('')}`),
    ['TA read x TATB', 'TB read x TATB', 'TA write x 1 TATB', 'TB write x 1 TB'],
  );
  assert.deepEqual([outcome, failure], ['failed', { kind: 'check', message: 'an update was lost' }]);
  const refused = await interleave(opposite, '--schedule', 'A B A', '--lang', 'en');
  assert.equal(refused.code, 2);
  assert.match(refused.stderr, /^procession: Step 3 .* A cannot go on \(mutex b, held by B\)/u);
});

test('real threads run a schedule: the same steps, values, end and exit code, and the ids of the threads', async () => {
  const asked = ['--schedule', 'TA TB TA'];
  const real = await interleave(counter(2, 1), ...asked, '--real', '--json');
  const model = await interleave(counter(2, 1), ...asked, '--json');
  assert.deepEqual([real.code, real.stderr], [1, '']);
  const {
    real: isReal,
    threads,
    ...rest
  } = JSON.parse(real.stdout) as {
    readonly real: boolean;
    readonly threads: readonly { readonly name: string; readonly tid: number | null }[];
  };
  assert.deepEqual(rest, JSON.parse(model.stdout));
  assert.deepEqual([isReal, threads.map(({ name }) => name)], [true, ['TA', 'TB']]);
  if (process.platform === 'linux') assert.equal(new Set(threads.map(({ tid }) => tid ?? 0)).size, 2);
  const text = await interleave(counter(2, 1), ...asked, '--real', '--lang', 'en');
  assert.match(text.stdout, /^Real threads, .*: TA (?:\d+|–), TB (?:\d+|–)$/mu);
  const stuck = await interleave(opposite, '--schedule', 'A B', '--real', '--json');
  assert.equal(stuck.code, 1);
  assert.deepEqual((JSON.parse(stuck.stdout) as { readonly blocked: object }).blocked, {
    A: 'mutex b, held by B',
    B: 'mutex a, held by A',
  });
  const refused = await interleave(opposite, '--schedule', 'A B A', '--real', '--lang', 'en');
  assert.deepEqual([refused.code, refused.stderr.startsWith('procession: Step 3 ')], [2, true]);
});

test('what the model judges to go on for ever ends on real threads, too', async () => {
  const source = `shared({ x: 0 })
    thread('A', (s) => { while (s.x === 0) {} }); thread('B', (s) => { while (s.x === 0) {} })`;
  const real = await interleave(source, '--schedule', 'A B A B', '--real', '--json');
  assert.equal(real.code, 1);
  assert.equal((JSON.parse(real.stdout) as { readonly failure: { readonly kind: string } }).failure.kind, 'endless');
});

test('a search is not made on real threads', async () => {
  for (const options of [['--real'], ['--real', '--search'], ['--real', '--search', '--schedule', 'A']]) {
    const { code, stderr } = await interleave(opposite, ...options, '--lang', 'en');
    assert.deepEqual([code, stderr.startsWith('procession: Real threads run one schedule')], [2, true]);
  }
});

test('wrong programs and options end with 2 and a sentence', async () => {
  const time = await interleave('\nthread("A", () => Date.now())', '--lang', 'en');
  assert.deepEqual([time.code, time.stderr.startsWith('procession: Line 2: “Date”')], [2, true]);
  const both = await interleave(opposite, '--search', '--schedule', 'A');
  assert.equal(both.code, 2);
  const missing = await runCli(['interleave', '/missing.js'], { home: '/nowhere' });
  assert.equal(missing.code, 2);
});

test('a program comes from standard input, too', () => {
  const { status, stdout } = spawnSync(process.execPath, [cliEntry, 'interleave', '-', '--all', '--json'], {
    input: counter(2, 2),
    encoding: 'utf8',
  });
  assert.equal(status, 1);
  assert.equal((JSON.parse(stdout) as { search: { explored: number } }).search.explored, 70);
});

test('what a program reaches by a trick is closed: files, processes', async () => {
  const trick = (use: string): string => `
    thread('A', () => { const all = [].constructor.constructor('return process')(); ${use} })`;
  const read = await interleave(trick(`all.getBuiltinModule('fs').readFileSync('/etc/passwd')`), '--json');
  assert.match(read.stdout, /restricted|ERR_ACCESS_DENIED/u);
  const start = await interleave(trick(`all.getBuiltinModule('child_process').spawnSync('true')`), '--json');
  assert.match(start.stdout, /restricted|ERR_ACCESS_DENIED/u);
  for (const path of ['/etc/passwd', '/proc/thread-self/root/etc/passwd', '/proc/thread-self/environ']) {
    const source = trick(`all.getBuiltinModule('fs').readFileSync('${path}')`);
    const real = await interleave(source, '--schedule', 'A', '--real', '--json');
    assert.match(real.stdout + real.stderr, /restricted|ERR_ACCESS_DENIED/u);
  }
});

test('an interrupt ends a search at once, even one that never comes to a step', async () => {
  using folder = temporaryFolder();
  const file = join(folder.path, 'program.js');
  // The pattern takes for ever on this text, inside the engine of JavaScript.
  writeFileSync(file, `thread('A', () => { assert(/^(a+)+$/.test('${'a'.repeat(60)}b'), 'x') })`);
  const { child, result } = startCli(['interleave', file], { home: folder.path });
  await until(() => processesOf(folder.path).length > 1);
  child.kill('SIGINT');
  assert.equal((await result).code, 130);
  await until(() => processesOf(folder.path).length === 0);
});
