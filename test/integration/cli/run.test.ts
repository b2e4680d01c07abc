import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';
import { runCli, startCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

interface RunJson {
  readonly run: {
    readonly id: string;
    readonly scenario: string;
    readonly outcome: string;
    readonly params: Record<string, unknown>;
  };
  readonly checks: readonly { readonly passed: boolean | null; readonly expected: string; readonly observed: string }[];
  readonly actors: readonly { readonly name: string; readonly startedAt: string; readonly endedAt: string | null }[];
  readonly leftovers: readonly unknown[];
}

/** Pids whose environment names this data folder: everything that a run in it has started. */
function startedIn(home: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        const environ = readFileSync(`/proc/${pid}/environ`, 'utf8');
        return environ.includes(`PROCESSION_HOME=${home}\0`) && environ.includes('PROCESSION_RUN=');
      } catch {
        return false; // gone meanwhile
      }
    });
}

test('run --json: the verdicts of a run, and its session can be exported', async () => {
  using home = temporaryFolder();
  const session = join(home.path, 'session.sqlite');
  const { code, stdout, stderr } = await runCli(
    ['run', 'zombie', '--param', 'children=2', '--session', session, '--json'],
    { home: home.path },
  );
  const value = JSON.parse(stdout) as RunJson;
  assert.deepEqual(
    [code, stderr, value.run.scenario, value.run.outcome, value.run.params['children'], value.leftovers],
    [0, '', 'zombie', 'passed', 2, []],
  );
  assert.ok(
    value.checks.length > 0 &&
      value.checks.every((check) => check.passed && check.expected !== '' && !check.observed.includes('{{')),
  );
  assert.ok(value.actors.length >= 3 && value.actors.every((actor) => /^\d{4}-.*Z$/.test(actor.startedAt)));
  const output = join(home.path, 'out.jsonl');
  const exported = await runCli(['export', session, '--format', 'jsonl', '--output', output, '--json'], {
    home: home.path,
  });
  assert.deepEqual([exported.code, (JSON.parse(exported.stdout) as { runs: number }).runs], [0, 1]);
  const again = await runCli(['export', session, '--format', 'jsonl', '--output', output], { home: home.path });
  assert.deepEqual([again.code, again.stdout], [1, '']);
});

test('SIGINT during a run ends everything that it started', async () => {
  using home = temporaryFolder();
  const { child, result } = startCli(['run', 'deadlock', '--json'], { home: home.path });
  await until(() => startedIn(home.path).length > 0);
  child.kill('SIGINT');
  assert.equal((await result).code, 130);
  await until(() => startedIn(home.path).length === 0);
});

test('parameters are checked before anything starts', async () => {
  using home = temporaryFolder();
  const results = await Promise.all(
    [['children=0'], ['children=x'], ['childs=2'], ['children']].map((param) =>
      runCli(['run', 'zombie', '--json', '--param', ...param], { home: home.path }),
    ),
  );
  assert.deepEqual(
    results.map(({ code, stdout }) => [code, stdout]),
    results.map(() => [2, '']),
  );
  assert.match(results[2]?.stderr ?? '', /“childs”[^]*“children”/);
});

test('serve prints its address and stops on SIGTERM', async () => {
  using home = temporaryFolder();
  const { child, result } = startCli(['serve', '--json'], { home: home.path });
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  child.kill('SIGTERM');
  const { code, stdout } = await result;
  const { url, pid } = JSON.parse(stdout) as { url: string; pid: number };
  assert.deepEqual([code, pid, new URL(url).hostname], [143, child.pid, '127.0.0.1']);
});

test('run --predict: the answer is kept with the run and stands beside what was observed; a wrong one names the answers', async () => {
  using home = temporaryFolder();
  const session = join(home.path, 'session.sqlite');
  const options = ['run', 'ticket-race', '--variant', 'lock', '--param', 'buyers=3', '--param', 'tickets=2'];
  const done = await runCli([...options, '--predict', '3', '--session', session, '--json'], { home: home.path });
  const { prediction } = JSON.parse(done.stdout) as { readonly prediction: Readonly<Record<string, unknown>> };
  assert.deepEqual(
    [done.code, prediction['predicted'], prediction['observed'], prediction['right'], prediction['status']],
    [0, '3', '2', false, 'wrong'],
  );
  const output = join(home.path, 'out.jsonl');
  await runCli(['export', session, '--format', 'jsonl', '--output', output], { home: home.path });
  const lines = readFileSync(output, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly type: string; readonly prediction?: unknown });
  assert.deepEqual(lines.find(({ type }) => type === 'run')?.prediction, {
    question: 'sold',
    answer: 3,
    unit: '',
    observed: 2,
    right: false,
  });
  const wrong = await runCli(['run', 'orphan', '--predict', 'flies'], { home: home.path });
  assert.equal(wrong.code, 2);
  assert.match(wrong.stderr, /ends \(It ends with its parent\), adopted \(/);
});
