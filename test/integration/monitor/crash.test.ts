import assert from 'node:assert/strict';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { createMonitor } from '#engine/monitor/monitor.ts';
import { samplerInWorker } from '#engine/monitor/open-sampler.ts';
import { AppError } from '#shared/errors.ts';
import { openMonitor } from '../../support/open-monitor.ts';
import { until } from '../../support/until.ts';

const isSamplerFailure = (error: unknown): boolean => error instanceof AppError && error.code === 'sampler-failed';

test('a sampler that crashes is reported, its open calls fail, and it is restarted', async () => {
  const problems: AppError[] = [];
  const entry = fileURLToPath(new URL('../../fixtures/crashing-sampler.ts', import.meta.url));
  const monitor = await createMonitor({
    open: samplerInWorker(entry, { mode: 'native' }),
    onProblem: (error) => problems.push(error),
  });
  try {
    assert.equal((await monitor.identify(7))?.pid, 7);
    await assert.rejects(monitor.identify(13), isSamplerFailure);
    assert.deepEqual(
      problems.map(({ code, params }) => [code, params['detail']]),
      [['sampler-failed', 'bad luck']],
    );
    await until(async () => (await monitor.identify(8).catch(() => null))?.pid === 8);
  } finally {
    await monitor.dispose();
  }
  await assert.rejects(monitor.identify(9), (error) => error instanceof AppError && error.code === 'cancelled');
});

test('a sampler that cannot even start is an error, not an endless attempt', async () => {
  const problems: AppError[] = [];
  await assert.rejects(
    createMonitor({
      open: samplerInWorker('/nonexistent/sampler.ts', { mode: 'native' }),
      onProblem: (error) => problems.push(error),
    }),
    isSamplerFailure,
  );
  assert.equal(problems.length, 1);
});

test('a sampler that is ended as soon as it has started ends alone', async () => {
  for (let count = 0; count < 10; count += 1) await (await openMonitor()).dispose();
});
