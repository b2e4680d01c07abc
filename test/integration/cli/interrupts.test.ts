import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import test from 'node:test';
import { startCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  test(`${signal} stops a watch and exits ${code}`, async () => {
    using home = temporaryFolder();
    const { child, result } = startCli(['watch', '--json', '--interval', '100'], { home: home.path });
    await once(child.stdout as NodeJS.ReadableStream, 'data');
    child.kill(signal);
    const { code: exitCode, stderr, stdout } = await result;
    assert.deepEqual([exitCode, stderr], [code, '']);
    assert.doesNotThrow(() =>
      stdout
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    );
  });
}

test('a reader that goes away ends it quietly', async () => {
  using home = temporaryFolder();
  const { child, result } = startCli(['watch', '--json', '--interval', '100'], { home: home.path });
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  child.stdout?.destroy();
  const { code, stderr } = await result;
  assert.deepEqual([code, stderr], [0, '']);
});

test('when the process that started it vanishes, it ends as on SIGTERM', async () => {
  using home = temporaryFolder();
  const { child, result } = startCli(['watch', '--json', '--interval', '100'], { home: home.path, ipc: true });
  await once(child.stdout as NodeJS.ReadableStream, 'data');
  child.disconnect();
  assert.equal((await result).code, 143);
});

/** A program that listens for interrupts and never gets done with its clean-up. */
function startStubborn(): { readonly child: ChildProcess; readonly ended: Promise<unknown[]> } {
  const module = new URL('../../../src/cli/interrupts.ts', import.meta.url).href;
  const program = `const { listenForInterrupts } = await import(${JSON.stringify(module)}); listenForInterrupts(); setInterval(() => {}, 1000); process.send('ready');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return { child, ended: once(child, 'exit') };
}

test('a second Ctrl-C on purpose ends at once; what was passed on beside a signal is none', async () => {
  const { child, ended } = startStubborn();
  await once(child, 'message');
  child.kill('SIGINT');
  await setTimeout(50);
  child.kill('SIGINT'); // a repetition
  await setTimeout(800);
  child.send({ signal: 'SIGINT' }); // late, but the same press
  await setTimeout(200);
  assert.equal(child.exitCode, null);
  child.kill('SIGINT');
  assert.deepEqual(await ended, [130, null]);
});

test('signals that only were passed on hurry as well', async () => {
  const { child, ended } = startStubborn();
  await once(child, 'message');
  child.send({ signal: 'SIGTERM' });
  await setTimeout(700);
  assert.equal(child.exitCode, null);
  child.send({ signal: 'SIGINT' });
  assert.deepEqual(await ended, [143, null]);
});
