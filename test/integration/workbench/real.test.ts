import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openEngine } from '../../support/open-engine.ts';
import { until } from '../../support/until.ts';
import { counter } from '../../support/workbench-programs.ts';

const skip = process.platform !== 'linux';

test('a program is driven on real threads: steps are added, and undone by beginning again', async () => {
  await using host = await openEngine();
  const driveId = randomUUID();
  const watch = host.client.subscribe('workbench.watch', { driveId }, { onMessage: () => {} });
  const drive = (schedule: string, real = true) =>
    host.client.call('workbench.drive', { driveId, source: counter(2, 1), schedule, real });
  const first = await drive('TA');
  const tids = first.threads.map(({ tid }) => tid);
  if (!skip) assert.ok(tids.every((tid) => tid !== null));
  const further = await drive('TA TB TA');
  assert.deepEqual(
    further.threads.map(({ tid }) => tid),
    tids,
    'the same threads go on',
  );
  assert.equal(further.variables[0]?.value, 1);
  const undone = await drive('TB');
  assert.deepEqual(
    undone.threads.map(({ next }) => next),
    ['read x', 'write x 1'],
  );
  const model = await drive('TB', false);
  const withoutTids = undone.threads.map((thread) => ({ ...thread, tid: null }));
  assert.deepEqual({ ...undone, threads: withoutTids }, model);
  const ended = await drive('TA2 TB2');
  assert.equal(ended.outcome, 'ended');
  watch();
});

/** The first thread of a process with this name in the kernel: its state. */
function stateOf(pid: number, name: string): string | undefined {
  const tasks = readdirSync(`/proc/${pid}/task`).map((tid) => readFileSync(`/proc/${pid}/task/${tid}/stat`, 'latin1'));
  return tasks.find((stat) => stat.includes(`(${name})`))?.split(') ')[1]?.[0];
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

const spins = `const s = shared({ x: 0 })
thread('Spinner', () => { s.x = 1; assert(/^(a+)+$/.test('${'a'.repeat(60)}b'), 'x') })
thread('Other', () => { s.x = 2 })`;

for (const [what, schedules, state] of [
  ['is at a gate', [''], 'S'],
  ['spins', ['', 'Spinner'], 'R'],
] as const)
  test(`a process whose thread ${what} ends with its host`, { skip }, async () => {
    const child = fileURLToPath(new URL('driving-child.ts', import.meta.url));
    const host = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', child, spins, ...schedules], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    host.stdout.setEncoding('utf8').on('data', (part: string) => (said += part));
    await until(() => said.includes('at '));
    const pid = Number.parseInt(said, 10);
    await until(() => stateOf(pid, 'Spinner') === state);
    const exited = once(host, 'exit');
    host.kill('SIGKILL');
    await exited;
    await until(() => !isAlive(pid));
  });
