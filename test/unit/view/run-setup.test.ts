import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RunListItem, StreamMessage } from '#shared/contract/contract.ts';
import type { RunOutcome } from '#shared/model/lab.ts';
import { carryParams, firstSetup } from '#renderer/lab/param-form.ts';
import { cancelPair, startPair } from '#renderer/lab/run-pair.ts';
import type { Link } from '#renderer/connection/link.ts';
import { usePairStore } from '#renderer/stores/pair-store.ts';
import { fakeReport } from '../../support/fake-report.ts';
import { fakeScenarios } from '../../support/fake-scenario.ts';

const manifest = {
  ...fakeScenarios[0]!.manifest,
  variants: [{ id: 'deadlock' }, { id: 'ordered', defaults: { workers: 4 } }],
};

test('a scenario begins with what was last used, as far as it still has that', () => {
  const used = (variant: string, params: Record<string, number>) => firstSetup(manifest, { variant, params });
  assert.deepEqual(firstSetup(manifest, undefined), { variant: 'deadlock', params: { workers: 2, limitMs: 3000 } });
  assert.deepEqual(used('ordered', { workers: 99, gone: 1, limitMs: 600 }), {
    variant: 'ordered',
    params: { workers: 4, limitMs: 600 },
  });
  assert.deepEqual(used('gone', { limitMs: 600 }).variant, 'deadlock');
});

test('another variant keeps what was changed by hand and has its own defaults for the rest', () => {
  const from = (workers: number) => ({ variant: 'deadlock', params: { workers, limitMs: 600 } });
  assert.deepEqual(carryParams(manifest, from(2), 'ordered'), { workers: 4, limitMs: 600 });
  assert.deepEqual(carryParams(manifest, from(3), 'ordered'), { workers: 3, limitMs: 600 });
});

const unexpected = (error: unknown): void => assert.fail(String(error));

/** A link that says which runs there are, and notes what it is asked. */
function pairLink() {
  const asked: string[] = [];
  let listen: (runs: StreamMessage<'runs.watch'>) => void = () => {};
  const link = {
    call: (name: string, input: { readonly runId?: string }) => {
      asked.push(`${name} ${input.runId ?? ''}`.trim());
      return Promise.resolve({ runId: 'second', stopped: true });
    },
    subscribe: (_name: string, _params: object, listener: { readonly onMessage: typeof listen }) => {
      listen = listener.onMessage;
      return () => void asked.push('unsubscribed');
    },
  } as unknown as Link;
  const runs = (outcomes: Readonly<Record<string, RunOutcome | null>>): void =>
    listen(
      Object.entries(outcomes).map(([id, outcome]): RunListItem => ({
        run: { ...fakeReport(id).run, outcome },
        sessionId: 'now',
      })),
    );
  return { link, asked, runs };
}

const wanted = { scenario: 'x', variant: 'ordered', params: {}, first: { runId: 'first', sessionId: null } };

test('the second of a pair starts when the first has ended, and the comparison comes when both have', async () => {
  const { link, asked, runs } = pairLink();
  const done: unknown[] = [];
  startPair(link, wanted, { onDone: (comparison) => done.push(comparison), onError: unexpected });
  runs({ first: null });
  assert.deepEqual(asked, []);
  runs({ first: 'passed' });
  runs({ second: null, first: 'passed' });
  await new Promise(setImmediate);
  assert.deepEqual([asked, done, usePairStore.getState().pair?.secondId], [['run.start'], [], 'second']);
  runs({ second: 'failed', first: 'passed' });
  assert.deepEqual(done, [{ place: 'compare', left: wanted.first, right: { runId: 'second', sessionId: null } }]);
  assert.deepEqual([asked.at(-1), usePairStore.getState().pair], ['unsubscribed', null]);
});

test('a pair that is given up stops its second run, and shows no comparison', async () => {
  const { link, asked, runs } = pairLink();
  startPair(link, wanted, { onDone: () => assert.fail('compared'), onError: unexpected });
  runs({ first: 'passed' });
  await new Promise(setImmediate);
  cancelPair(link, unexpected);
  runs({ second: 'stopped', first: 'passed' });
  assert.deepEqual(asked, ['run.start', 'unsubscribed', 'run.stop second']);
});
