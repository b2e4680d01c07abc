import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { allocationDiagram } from '#shared/graph/allocation-diagram.ts';
import { allocationView } from '#shared/graph/allocation.ts';
import type { Diagram } from '#shared/graph/diagram.ts';
import { drawDiagram, layOutDiagram } from '#shared/graph/draw-diagram.ts';
import { lockOrderDiagram } from '#shared/graph/lock-order-graph.ts';
import { createRunGraphs, foldRunGraphs, runGraphsAt, type RunGraphs } from '#shared/graph/run-graphs.ts';
import { filePalette, itemsOf } from '#shared/graph/svg.ts';
import { waitDiagram } from '#shared/graph/wait-diagram.ts';
import { waitGraphView } from '#shared/graph/wait-graph-view.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { Finding, LabEvent } from '#shared/model/lab.ts';
import { GraphScript } from '../../support/graph-events.ts';

const t = translator('en');

function graphsOf(events: readonly LabEvent[]): RunGraphs {
  const graphs = createRunGraphs();
  for (const event of events) foldRunGraphs(graphs, event);
  return graphs;
}

function resourcesAt(events: readonly LabEvent[], atNs = Infinity): Diagram {
  const whole = graphsOf(events);
  const then = runGraphsAt(events, atNs, []);
  const view = allocationView({ resources: then.allocation.resources, sync: then.wait.sync }, whole.allocation);
  return allocationDiagram(view, { cycle: [], atNs: 0, t });
}

const edgesOf = ({ edges }: Diagram): readonly string[] => edges.map(({ sentence }) => sentence);
const nodeOf = ({ nodes }: Diagram, label: string) => nodes.find((node) => node.label === label);

test('whatever happens, the nodes of a run keep their places at every instant, and none is lost', () => {
  const step = fc.record({
    actor: fc.constantFrom('a', 'b', 'c', 'd'),
    id: fc.constantFrom('X', 'Y', 'Z'),
    act: fc.constantFrom('wait', 'take', 'release'),
  });
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 30 }), (steps) => {
      const script = new GraphScript();
      for (const { actor, id, act } of steps) script[act as 'wait'](actor, id);
      const whole = graphsOf(script.events);
      const pairs = [...whole.wait.pairs.values()];
      const seen = script.events.map(({ atNs }) => {
        const diagram = waitDiagram(waitGraphView(runGraphsAt(script.events, atNs, []).wait), pairs, t);
        const drawn = itemsOf(drawDiagram(diagram, layOutDiagram(diagram), filePalette).content);
        for (const { from, to } of diagram.edges) assert.ok(drawn.some(({ id }) => id === `${from}>${to}`));
        for (const { id } of diagram.nodes) assert.ok(drawn.some((item) => item.id === id));
        return JSON.stringify([...layOutDiagram(diagram).places]);
      });
      assert.equal(new Set(seen).size, 1);
    }),
    { numRuns: 12 },
  );
});

test('a run with more actors than one picture has room for shows what waits or is held at the instant', () => {
  const script = new GraphScript().take('holder', 'X');
  for (let index = 0; index < 100; index += 1) script.wait(`w${index}`, 'X');
  script.wait('w-z', 'Y');
  const graphs = graphsOf(script.events);
  const diagram = waitDiagram(waitGraphView(graphs.wait), [...graphs.wait.pairs.values()], t);
  assert.deepEqual(diagram.nodes.map(({ label }) => label).toSorted(), ['X', 'Y', 'holder', 'w-z', 'w0 +99']);
  assert.equal(diagram.left, 0);
});

test('a semaphore shows its permits, which actors have them and which wait', () => {
  const script = new GraphScript()
    .take('a', 'places', 'semaphore', 2)
    .take('a', 'places', 'semaphore', 1)
    .take('b', 'places', 'semaphore', 0)
    .wait('c', 'places', 'semaphore');
  const now = resourcesAt(script.events);
  assert.deepEqual(edgesOf(now), ['a holds 2 permits of places', 'places is held by b', 'c waits for places']);
  assert.deepEqual(
    [nodeOf(now, 'places')?.dots, nodeOf(now, 'places')?.note],
    [{ filled: 3, hollow: 0 }, '0 of 3 free'],
  );
  const first = resourcesAt(script.events, 1e6);
  assert.deepEqual(nodeOf(first, 'places')?.dots, { filled: 1, hollow: 2 });
  const before = resourcesAt(script.events, 0);
  assert.deepEqual([edgesOf(before), nodeOf(before, 'places')?.dots], [[], { filled: 0, hollow: 3 }]);
  script.release('b', 'places', 'semaphore', 1);
  assert.deepEqual(nodeOf(resourcesAt(script.events), 'places')?.dots, { filled: 2, hollow: 1 });
});

test('permits that another actor releases are signals: nothing holds them', () => {
  const script = new GraphScript()
    .release('producer', 'items', 'semaphore', 1)
    .take('consumer', 'items', 'semaphore', 0)
    .release('producer', 'items', 'semaphore', 1);
  const now = resourcesAt(script.events);
  assert.deepEqual([edgesOf(now), nodeOf(now, 'items')?.note], [[], '1 available']);
});

test('a queue shows its items, and what its users wait for', () => {
  const script = new GraphScript()
    .take('p', 'jobs', 'queue', 1, 'put')
    .take('p', 'jobs', 'queue', 2, 'put')
    .wait('p', 'jobs', 'queue', 'put')
    .wait('joiner', 'jobs', 'queue', 'join')
    .wait('c', 'other', 'queue', 'get');
  const now = resourcesAt(script.events);
  assert.deepEqual(edgesOf(now), ['p waits for room in jobs', 'c waits for an item in other']);
  assert.deepEqual(nodeOf(now, 'jobs')?.dots, { filled: 2, hollow: 0 });
});

test('locks stand among the resources, but alone they make no graph of them', () => {
  const script = new GraphScript().take('a', 'X');
  assert.equal(graphsOf(script.events).allocation.sawPermits, false);
  script.take('a', 'places', 'semaphore', 0);
  assert.equal(graphsOf(script.events).allocation.sawPermits, true);
  assert.deepEqual(edgesOf(resourcesAt(script.events)), ['X is held by a', 'places is held by a']);
});

test('the instant at which most actors waited is kept with what they waited for', () => {
  const script = new GraphScript().take('a', 'X').wait('b', 'X').wait('c', 'X');
  script.release('a', 'X').take('b', 'X').release('b', 'X').take('c', 'X').wait('a', 'X');
  const { wait, allocation } = graphsOf(script.events);
  assert.deepEqual([wait.busiest?.view.atNs, wait.busiest?.waiting], [3e6, 2]);
  assert.deepEqual(
    wait.busiest?.view.edges.map(({ from, to }) => `${from} ${to}`),
    ['object:X actor:a', 'actor:b object:X', 'actor:c object:X'],
  );
  assert.deepEqual([allocation.busiest?.atNs, allocation.busiest?.state.sync.waits.size], [3e6, 2]);
});

const opposite = (): GraphScript =>
  new GraphScript()
    .take('a', 'X')
    .wait('a', 'Y')
    .take('a', 'Y')
    .release('a', 'Y')
    .release('a', 'X')
    .take('b', 'Y')
    .take('b', 'X');

test('the lock order names the actors of each edge, and both places that made it', () => {
  const diagram = lockOrderDiagram(graphsOf(opposite().events).order, [], t);
  assert.deepEqual(edgesOf(diagram), ['a asked for Y while holding X', 'b asked for X while holding Y']);
  assert.deepEqual(
    diagram.details.map(({ from, to, took, asked }) => [from, to, took.actor, took.atNs, asked.atNs]),
    [
      ['X', 'Y', 'a', 1e6, 2e6],
      ['Y', 'X', 'b', 6e6, 7e6],
    ],
  );
  assert.equal(diagram.isContradictory, false);
});

test('contradictory orders that were found are marked, others are not', () => {
  const script = opposite().release('b', 'X').take('b', 'Z');
  const found: Finding = { kind: 'lock-order', atNs: 0, actors: ['a', 'b'], objects: ['X', 'Y'], detail: { key: '' } };
  const diagram = lockOrderDiagram(graphsOf(script.events).order, [found], t);
  const marks = diagram.edges.map(({ from, to, bad }) => `${from}${to} ${bad}`);
  assert.deepEqual([marks, diagram.isContradictory], [['XY true', 'YX true', 'YZ false'], true]);
  assert.deepEqual(
    diagram.nodes.map(({ label, bad }) => `${label} ${bad}`),
    ['X true', 'Y true', 'Z false'],
  );
});

test('an order that many actors took is one edge with their number', () => {
  const script = new GraphScript();
  for (let index = 0; index < 60; index += 1) {
    const actor = `w${index}`;
    script.take(actor, 'X').take(actor, 'Y').release(actor, 'Y').release(actor, 'X');
  }
  const { edges, details } = lockOrderDiagram(graphsOf(script.events).order, [], t);
  assert.deepEqual([edges.length, edges[0]?.word, details.length], [1, 'w0 +59', 50]);
  assert.match(edges[0]?.sentence ?? '', /w9, \+50 asked for Y while holding X$/u);
});
