import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import {
  confirmed,
  deadlockReports,
  stuckIn,
  waitReport,
  type WaitGraph,
  type WaitNode,
} from '#shared/analysis/wait-report.ts';
import type { Party } from '#shared/model/waits.ts';

const party = (key: string): Party => ({
  pid: Number(key),
  startTime: '2026-01-05T08:00:00.000Z',
  name: `p${key}`,
  state: 'S',
});

type Needs = Readonly<Record<string, readonly (readonly string[])[] | null>>;

/** Processes with one thread each: what groups each needs, or null for one that may go on. */
function graphOf(
  needs: Needs,
  options: { readonly reason?: WaitNode['reason']; readonly signature?: string } = {},
): WaitGraph {
  return new Map(
    Object.entries(needs).map(([key, groups]) => {
      const blockerKeys = [...new Set((groups ?? []).flat())];
      const node: WaitNode = {
        waiter: party(key),
        reason: groups === null ? 'timer' : (options.reason ?? 'file-lock'),
        resource: null,
        waitChannel: null,
        blockers: blockerKeys.map(party),
        blockerKeys,
        needs: groups === null ? null : [groups],
        signature: options.signature ?? '',
      };
      return [key, node];
    }),
  );
}

const keys = (parties: readonly Party[]): string[] => parties.map(({ pid }) => String(pid));

test('a circle is a deadlock for those in it and for those behind it', () => {
  const graph = graphOf({ 1: [['2']], 2: [['3']], 3: [['2']], 4: null });
  assert.deepEqual([...stuckIn(graph)], ['1', '2', '3']);
  const report = waitReport(graph, '1');
  assert.deepEqual(
    [report?.verdict, keys(report?.cycle ?? []), report?.blame, report?.steps.map(({ waiter }) => waiter.pid)],
    ['deadlock', ['2', '3'], null, [1, 2, 3]],
  );
  assert.deepEqual(
    deadlockReports(graph).map(({ cycle }) => keys(cycle)),
    [['2', '3']],
  );
});

test('a process that waits for itself is in a cycle of one', () => {
  assert.deepEqual(keys(waitReport(graphOf({ 1: [['1']] }), '1')?.cycle ?? []), ['1']);
});

test('a chain ends at the process to blame', () => {
  const report = waitReport(graphOf({ 1: [['2']], 2: [['3']], 3: null }), '1');
  assert.deepEqual([report?.verdict, report?.blame?.pid, report?.steps.length], ['blocked', 3, 3]);
  const beyond = waitReport(graphOf({ 1: [['2']] }), '1');
  assert.deepEqual([beyond?.verdict, beyond?.blame?.pid], ['blocked', 2]);
});

test('an alternative outside the circle sets it free, a second condition within it does not', () => {
  assert.equal(waitReport(graphOf({ 1: [['2', '3']], 2: [['1']], 3: null }), '1')?.verdict, 'blocked');
  assert.equal(waitReport(graphOf({ 1: [['2'], ['3']], 2: [['1']], 3: null }), '1')?.verdict, 'deadlock');
  assert.equal(waitReport(graphOf({ 1: [['2', '3']], 2: [['1']], 3: [['1']] }), '1')?.verdict, 'deadlock');
});

test('one thread that may go on keeps its process out of it', () => {
  const both = graphOf({ 1: [['2']], 2: [['1']], 3: null });
  const second = both.get('2') as WaitNode;
  const withThreads = (needs: WaitNode['needs']): WaitGraph => new Map([...both, ['2', { ...second, needs }]]);
  assert.equal(waitReport(withThreads([[['1']], [['3']]]), '1')?.verdict, 'blocked');
  assert.equal(waitReport(withThreads([[['1']], [['1']]]), '1')?.verdict, 'deadlock');
  assert.equal(waitReport(withThreads([]), '1')?.verdict, 'blocked');
});

test('a cycle that may resolve itself has nothing to blame; without a known blocker it is waiting, and a running process runs', () => {
  const soft = new Map([...graphOf({ 1: [['2']], 2: [['1']] })].map(([key, node]) => [key, { ...node, needs: null }]));
  assert.deepEqual([waitReport(soft, '1')?.verdict, waitReport(soft, '1')?.blame], ['blocked', null]);
  assert.deepEqual(
    [waitReport(graphOf({ 1: null }), '1')?.verdict, waitReport(graphOf({ 1: null }), '2')],
    ['waiting', null],
  );
  const runs: WaitGraph = new Map([['1', { ...(graphOf({ 1: null }).get('1') as WaitNode), reason: 'none' }]]);
  assert.equal(waitReport(runs, '1')?.verdict, 'running');
});

test('a cycle counts only if none of its processes has run between two samples', () => {
  const first = graphOf({ 1: [['2']], 2: [['1']] }, { signature: 'a' });
  assert.equal(stuckIn(confirmed(first, first)).size, 2);
  const moved = new Map([...first, ['2', { ...(first.get('2') as WaitNode), signature: 'b' }]]);
  assert.equal(stuckIn(confirmed(first, moved)).size, 0);
  assert.equal(stuckIn(confirmed(new Map(), first)).size, 0);
});

test('whatever the graph, every stuck process leads to a cycle of stuck ones, and all others can be freed in some order', () => {
  const names = ['1', '2', '3', '4', '5', '6'];
  const group = fc.array(fc.constantFrom(...names), { minLength: 1, maxLength: 3 });
  const groups = fc.option(fc.array(group, { minLength: 1, maxLength: 2 }), { nil: null });
  fc.assert(
    fc.property(fc.tuple(groups, groups, groups, groups, groups, groups), (list) => {
      const graph = graphOf(Object.fromEntries(list.map((one, index) => [names[index] as string, one])));
      const stuck = stuckIn(graph);
      for (const key of stuck) {
        const cycle = keys(waitReport(graph, key)?.cycle ?? []);
        assert.ok(cycle.length > 0 && cycle.every((member) => stuck.has(member)));
      }
      // Release every process that can go, again and again: those left are what stuckIn returns.
      const free = new Set(names.filter((key) => graph.get(key)?.needs === null));
      for (let grew = true; grew;) {
        grew = false;
        for (const [index, one] of list.entries()) {
          const key = names[index] as string;
          if (free.has(key) || !one?.every((members) => members.some((member) => free.has(member)))) continue;
          free.add(key);
          grew = true;
        }
      }
      assert.deepEqual(
        names.filter((key) => !free.has(key)),
        names.filter((key) => stuck.has(key)),
      );
    }),
  );
});
