import assert from 'node:assert/strict';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { HistoryLink } from '#engine/history/history-link.ts';
import { AppError } from '#shared/errors.ts';
import { until } from '../../support/until.ts';

test('a history that crashes is reported, what waits for it fails, and another one gets the ticks', async () => {
  const problems: string[] = [];
  let starts = 0;
  let restarts = 0;
  const failures: string[] = [];
  const link = new HistoryLink({
    entry: fileURLToPath(new URL('../../fixtures/crashing-history.ts', import.meta.url)),
    limits: { seconds: 60, bytes: 4 * 2 ** 20 },
    gapMs: 3000,
    onStart: () => {
      starts += 1;
    },
    onProblem: (error) => problems.push(error.code),
  });
  try {
    link.onRestart.on(() => {
      restarts += 1;
    });
    assert.equal((await link.call('info', null)).frames, 0);
    link.play(
      { fromMs: 0, speed: 1 },
      {
        find: null,
        onTick: () => {},
        onEnd: () => {},
        onFail: (error) => failures.push(error instanceof AppError ? error.code : String(error)),
      },
    );
    await assert.rejects(
      link.call('limit', { seconds: 90, bytes: 4 * 2 ** 20 }),
      (error) => error instanceof AppError && error.code === 'history-failed',
    );
    assert.deepEqual([problems, failures], [['history-failed'], ['history-failed']]);
    await until(() => restarts === 1);
    assert.equal(starts, 2);
    assert.equal((await link.call('info', null)).frames, 0);
  } finally {
    await link.dispose();
  }
  await assert.rejects(link.call('info', null), (error) => error instanceof AppError && error.code === 'cancelled');
});
