import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import test from 'node:test';
import { startCli } from '../../support/run-cli.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { until } from '../../support/until.ts';

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

test('a closed output pipe ends it quietly', async () => {
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

test('repeated Ctrl-C ends a program at once that never finishes its clean-up', async () => {
  const module = new URL('../../../src/cli/interrupts.ts', import.meta.url).href;
  const program = `const { listenForInterrupts } = await import(${JSON.stringify(module)}); listenForInterrupts(); setInterval(() => {}, 1000); process.send('ready');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const ended = once(child, 'exit');
  await once(child, 'message');
  await until(() => child.signalCode !== null || (child.kill('SIGINT') && false));
  assert.deepEqual(await ended, [null, 'SIGINT']); // a shell shows 130
});
