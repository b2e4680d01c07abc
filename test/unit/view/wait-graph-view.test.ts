import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DeadlockWatch } from '#engine/supervisor/deadlock-watch.ts';
import { foldWaiters, limitNodes } from '#shared/graph/fold-waiters.ts';
import { inCycle } from '#shared/graph/wait-diagram.ts';
import type { LabEvent, LabEventBody } from '#shared/model/lab.ts';
import {
  createWaitGraph,
  foldGraphEvent,
  waitGraphView,
  type GraphEdge,
  type GraphNode,
  type WaitGraphView,
} from '#shared/graph/wait-graph-view.ts';
import { fakeEvents } from '../../support/fake-run.ts';

const graphOf = (events: readonly LabEvent[]): WaitGraphView => {
  const state = createWaitGraph();
  const watch = new DeadlockWatch();
  for (const event of events) {
    foldGraphEvent(state, event);
    watch.receive([event]);
    state.found = [...state.found, ...watch.sample(event.atNs), ...watch.sample(event.atNs)];
  }
  return waitGraphView(state);
};
const event = (seq: number, actor: string, body: LabEventBody): LabEvent => ({ seq, actor, atNs: seq, ...body });
const wait = (seq: number, actor: string, id: string, timed = false): LabEvent =>
  event(seq, actor, { kind: 'wait', object: { id, type: 'mutex' }, op: 'acquire', waitSeq: seq, timed, held: [] });
const got = (seq: number, actor: string, id: string, waitSeq: number): LabEvent =>
  event(seq, actor, {
    kind: 'proceed',
    object: { id, type: 'mutex' },
    op: 'acquire',
    outcome: 'ok',
    waitSeq,
    held: [],
  });
const place = { actor: '', atNs: 0 };
const opposite = [wait(1, 'a', 'X'), got(2, 'a', 'X', 1), wait(3, 'b', 'Y'), got(4, 'b', 'Y', 3), wait(5, 'a', 'Y')];

test('a cycle that the engine found is drawn', () => {
  assert.deepEqual(graphOf([...opposite, wait(6, 'b', 'X')]).cycle, ['actor:a', 'object:Y', 'actor:b', 'object:X']);
});

test('a wait with a time limit closes no cycle', () => {
  assert.deepEqual(graphOf([...opposite, wait(6, 'b', 'X', true)]).cycle, []);
});

const enters = (seq: number, actor: string, op: 'read' | 'write'): LabEvent =>
  event(seq, actor, {
    kind: 'proceed',
    object: { id: 'R', type: 'rwlock' },
    op,
    outcome: 'ok',
    waitSeq: 0,
    held: [],
  });
const wantsIn = (seq: number, actor: string, op: 'read' | 'write'): LabEvent =>
  event(seq, actor, { kind: 'wait', object: { id: 'R', type: 'rwlock' }, op, waitSeq: seq, timed: false, held: [] });

test('a deadlock through a read-write lock is drawn as a cycle, and each reader inside as a holder', () => {
  const readers = [enters(1, 'a', 'read'), enters(2, 'b', 'read'), got(3, 'w', 'X', 1), wantsIn(4, 'w', 'write')];
  const view = graphOf([...readers, wait(5, 'b', 'X')]);
  assert.deepEqual(view.cycle, ['actor:b', 'object:X', 'actor:w', 'object:R']);
  assert.deepEqual(
    view.edges.map(({ from, to, type, place: { atNs } }) => `${from} ${type} ${to} ${atNs}`),
    [
      'object:X hold actor:w 3',
      'object:R hold actor:a 1',
      'object:R hold actor:b 2',
      'actor:w wait object:R 4',
      'actor:b wait object:X 5',
    ],
  );
  const reading = [enters(1, 'a', 'read'), got(2, 'b', 'X', 1), wantsIn(3, 'b', 'read')];
  assert.deepEqual(graphOf([...reading, wait(4, 'a', 'X')]).cycle, [], 'a reader waits for no reader');
});

test('a reader that wants to write waits for itself, and every edge of that is part of the cycle', () => {
  const { cycle, edges } = graphOf([enters(1, 'a', 'read'), enters(2, 'b', 'read'), wantsIn(3, 'a', 'write')]);
  assert.deepEqual(cycle, ['actor:a', 'object:R']);
  assert.deepEqual(
    edges.map((edge) => inCycle(cycle, edge)),
    [true, false, true],
  );
});

test('an actor that proceeds was not deadlocked', () => {
  const release = event(7, 'a', { kind: 'release', object: { id: 'X', type: 'mutex' }, op: 'release' });
  assert.deepEqual(graphOf([...opposite, wait(6, 'b', 'X'), release, got(8, 'b', 'X', 6)]).cycle, []);
});

test('a lock has one holder, the latest to acquire it, even if the release arrives late', () => {
  const holders = (events: readonly LabEvent[]): readonly string[] =>
    graphOf(events)
      .edges.filter(({ type }) => type === 'hold')
      .map(({ to }) => to);
  assert.deepEqual(holders([got(2, 'a', 'X', 1), got(5, 'b', 'X', 3)]), ['actor:b']);
  assert.deepEqual(
    holders([
      got(5, 'b', 'X', 3),
      got(2, 'a', 'X', 1),
      event(4, 'a', { kind: 'release', object: { id: 'X', type: 'mutex' }, op: 'release' }),
    ]),
    ['actor:b'],
  );
});

test('a deadlock stays drawn after its actors are killed', () => {
  const killed = event(9, 'main', { kind: 'actor-exited', subject: 'worker-1', exitCode: null, signal: 'SIGKILL' });
  const view = graphOf([...fakeEvents(), killed]);
  assert.deepEqual([view.cycle.length, view.atNs], [4, 1e9]);
});

test('actors that only wait for the same object are drawn as one, those of a cycle never', () => {
  const actor = (name: string): GraphNode => ({ id: `actor:${name}`, type: 'actor', label: name });
  const lock: GraphNode = { id: 'object:A', type: 'object', label: 'A' };
  const wait = (name: string): GraphEdge => ({ from: `actor:${name}`, to: lock.id, type: 'wait', timed: false, place });
  const view = foldWaiters({
    nodes: [lock, ...['holder', 'a', 'b', 'c', 'joined', 'joiner'].map(actor)],
    edges: [
      { from: lock.id, to: 'actor:holder', type: 'hold', timed: false, place },
      ...['a', 'b', 'c', 'joined'].map(wait),
      { from: 'actor:joiner', to: 'actor:joined', type: 'wait', timed: false, place },
    ],
    cycle: ['actor:c'],
    atNs: 0,
  });
  assert.deepEqual(
    view.nodes.map(({ label }) => label),
    ['A', 'holder', 'a +1', 'c', 'joined', 'joiner'],
  );
  assert.equal(view.edges.length, 5);
});

test('of a graph too large to draw the cycle is kept, then what touches it', () => {
  const actor = (name: string): GraphNode => ({ id: name, type: 'actor', label: name });
  const edge = (from: string, to: string): GraphEdge => ({ from, to, type: 'wait', timed: false, place });
  const crowd = Array.from({ length: 50 }, (_, index) => `w${index}`);
  const view = {
    nodes: [...crowd, 'near', 'a', 'b'].map(actor),
    edges: [...crowd.map((name) => edge(name, 'w0')), edge('near', 'a'), edge('a', 'b'), edge('b', 'a')],
    cycle: ['a', 'b'],
    atNs: 0,
  };
  const { nodes, edges, cycle } = limitNodes(view, 4);
  assert.deepEqual(
    [nodes.map(({ id }) => id), edges.map(({ from, to }) => from + to), cycle],
    [
      ['a', 'b', 'near', 'w0'],
      ['w0w0', 'neara', 'ab', 'ba'],
      ['a', 'b'],
    ],
  );
  assert.equal(limitNodes(view, 53), view);
});
