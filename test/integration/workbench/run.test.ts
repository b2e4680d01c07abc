import assert from 'node:assert/strict';
import { test } from 'node:test';
import { examples } from '#shared/workbench/examples.ts';
import { openEngine, runToEnd, type OpenEngine, type WatchedRun } from '../../support/open-engine.ts';

const runProgram = (host: OpenEngine, program: string, schedule: string): Promise<WatchedRun> =>
  runToEnd(host.client, { scenario: 'workbench', params: { program, schedule, paceMs: 1 } });

const verdicts = ({ report }: WatchedRun): readonly string[] =>
  report.checks.map(({ id, status }) => `${id} ${status}`);
const findings = ({ report }: WatchedRun): readonly string[] => report.findings.map(({ kind }) => kind).toSorted();

test('a deadlock that was chosen step by step is a run on real threads, found like any other', async () => {
  await using host = await openEngine();
  const run = await runProgram(host, examples['ab-ba'], 'A B');
  assert.equal(run.report.run.error, null);
  assert.equal(run.report.run.outcome, 'passed');
  assert.deepEqual(verdicts(run), ['end passed', 'order passed']);
  assert.deepEqual(findings(run), ['deadlock', 'lock-order']);
  const threads = run.report.actors.filter(({ kind }) => kind === 'thread');
  assert.deepEqual(
    threads.map(({ id, role }) => [id, role]),
    [
      ['A', 'thread'],
      ['B', 'thread'],
    ],
  );
  if (process.platform === 'linux') {
    const tids = threads.map(({ tid }) => tid);
    const reached = run.events.find((event) => event.kind === 'note' && event.message.key === 'reached');
    const main = run.report.actors.find(({ id }) => id === 'main');
    const after = run.samples.filter(
      ({ atNs }) => atNs > (reached?.atNs ?? Infinity) && atNs < (main?.endedAtNs ?? Infinity),
    );
    const states = after
      .flatMap(({ processes }) => processes.flatMap(({ threads: all }) => all ?? []))
      .filter(({ tid }) => tids.includes(tid));
    assert.equal(states.length, 2 * after.length, 'a busy machine may have taken no sample in that time');
    assert.ok(
      states.every(({ state }) => state === 'S'),
      'no thread that waits for its step runs',
    );
  }
  assert.deepEqual(run.report.leftovers, []);
  assert.deepEqual(host.problems, []);
});

test('a lost update is the same on real threads as in the model, with its values and lines', async () => {
  await using host = await openEngine();
  const run = await runProgram(host, examples['lost-update'], 'A B A B');
  assert.deepEqual(verdicts(run), ['end passed', 'order passed']);
  assert.deepEqual(findings(run), ['lost-update', 'race']);
  const end = run.report.checks.find(({ id }) => id === 'end');
  assert.deepEqual(end?.observed, { key: 'end.failed', params: { shared: '; x = 1', message: 'an update was lost' } });
  // Each thread has a connection of its own: events arrive in any order.
  const inOrder = run.events.toSorted((a, b) => a.atNs - b.atNs);
  const writes = inOrder.flatMap((event) =>
    event.kind === 'value' && event.op === 'write' ? [[event.actor, event.name, event.value, event.line]] : [],
  );
  assert.deepEqual(writes, [
    ['A', 'x', 1, 7],
    ['B', 'x', 1, 7],
  ]);
  const good = await runProgram(host, examples['lost-update'], 'A A B B');
  assert.deepEqual(findings(good), ['race']);
  assert.equal(good.report.checks[0]?.observed.key, 'end.ended');
});

test('waits of every kind come to the end of the model', async () => {
  await using host = await openEngine();
  for (const [name, schedule] of [
    ['condition-if', 'A A A'],
    ['bounded-buffer', 'B C'],
    ['semaphore', 'B B'],
    ['event', 'Worker'],
    ['recursive-lock', 'A'],
    ['peterson', 'B B A A'],
  ] as const) {
    const run = await runProgram(host, examples[name], schedule);
    assert.deepEqual([name, ...verdicts(run)], [name, 'end passed', 'order passed']);
    assert.deepEqual(
      findings(run).filter(
        (kind) => !['deadlock', 'race', 'lost-update', 'lock-order', 'lost-wakeup', 'leak', 'stall'].includes(kind),
      ),
      [],
    );
  }
});

test('a program that is wrong is an error of its run, and so is a schedule that cannot be followed', async () => {
  await using host = await openEngine();
  const wrong = await runProgram(host, 'thread(', '');
  assert.equal(wrong.report.run.outcome, 'error');
  assert.equal(wrong.report.run.error?.key, 'run-role-failed');
  const refused = await runProgram(host, examples['ab-ba'], 'A B A');
  assert.equal(refused.report.run.outcome, 'error');
  const reads = await runProgram(host, `thread('A', () => process.env)`, '');
  assert.equal(reads.report.run.outcome, 'error', 'what is not of the workbench is refused');
  assert.deepEqual(host.problems, []);
});

test('a program that is longer than a run can be given is refused before anything starts', async () => {
  await using host = await openEngine();
  const program = `// ${'锁'.repeat(40_000)}\nthread('A', () => {})`;
  await assert.rejects(runProgram(host, program, ''), { code: 'parameter-wrong-type' });
});
