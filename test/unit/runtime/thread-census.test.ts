import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { ThreadCensus } from '#lab/runtime/thread-census.ts';

const nextTurn = (): Promise<'turn'> => new Promise((resolve) => setImmediate(() => resolve('turn')));

test('it is empty at once if no thread was counted', async () => {
  const first = await Promise.race([new ThreadCensus().whenEmpty().then(() => 'empty'), nextTurn()]);
  assert.equal(first, 'empty');
});

test('it is empty when all counted threads have left, whichever end is reported first', async () => {
  const census = new ThreadCensus();
  const tickets = [census.enter(), census.enter()];
  let empty = false;
  const done = census.whenEmpty().then(() => (empty = true));
  for (const ticket of tickets) {
    assert.equal(empty, false);
    new ThreadCensus(census.buffer).leave(ticket);
    census.leave(ticket); // a second report of the same end counts nothing
    await nextTurn();
  }
  await done;
});

test('a thread that leaves wakes the waiting one', async () => {
  const census = new ThreadCensus();
  const ticket = census.enter();
  const source = `
    import { workerData } from 'node:worker_threads';
    const { ThreadCensus } = await import(workerData.module);
    new ThreadCensus(workerData.buffer).leave(workerData.ticket);`;
  const module = import.meta.resolve('#lab/runtime/thread-census.ts');
  const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(source)}`), {
    workerData: { module, buffer: census.buffer, ticket },
  });
  await census.whenEmpty();
  assert.equal(new Int32Array(census.buffer)[0], 0);
  await worker.terminate();
});
