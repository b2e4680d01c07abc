import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawLives } from '#shared/graph/draw-lives.ts';
import { lifeTree, zombieSpans, type LifeTree } from '#shared/graph/process-lives.ts';
import { filePalette, itemsOf, svgText } from '#shared/graph/svg.ts';
import { translator } from '#shared/i18n/translator.ts';
import type { LabEvent, RunSample } from '#shared/model/lab.ts';
import { createFormatter } from '#shared/text/format.ts';
import { createLaneBoard, foldLaneEvent, foldLaneSample, settleLanes, type LaneBoard } from '#shared/timeline/lanes.ts';
import { GraphScript } from '../../support/graph-events.ts';

const ms = 1e6;

/** What a sample shows: the parent and the state of each pid. */
function sample(atMs: number, seen: Readonly<Record<number, readonly [ppid: number, state: 'S' | 'Z']>>): RunSample {
  const unknown = { startTime: '', pgid: null, sid: null, tty: null, rssBytes: null, cpuPercent: null, threads: null };
  const processes = Object.entries(seen).map(([pid, [ppid, state]]) => ({
    ...unknown,
    pid: Number(pid),
    ppid,
    parentName: ppid === 1 ? 'init' : 'node',
    state,
  }));
  return { atNs: atMs * ms, processes };
}

/** main starts middle, which starts grandchild and exits; grandchild is adopted; middle is a zombie for a while. */
const script = new GraphScript()
  .start('main', 100, null, 50)
  .start('middle', 200, 'main', 100)
  .start('grandchild', 300, 'middle', 200)
  .add('middle', { kind: 'actor-ended', exitCode: 3 });
for (let index = 0; index < 20; index += 1) script.add('main', { kind: 'note', message: { key: 'x' } });
script.add('main', { kind: 'actor-exited', subject: 'middle', exitCode: 3, signal: null });
script.add('main', { kind: 'note', message: { key: 'x' } });
const samples = [
  sample(6, { 100: [50, 'S'], 200: [100, 'Z'], 300: [1, 'S'] }),
  sample(20, { 100: [50, 'S'], 200: [100, 'Z'], 300: [1, 'S'] }),
  sample(26, { 100: [50, 'S'], 300: [1, 'S'] }),
];

function boardOf(events: readonly LabEvent[], seen: readonly RunSample[], samplesFirst: boolean): LaneBoard {
  const board = createLaneBoard();
  if (samplesFirst) for (const one of seen) foldLaneSample(board, one);
  for (const event of events) foldLaneEvent(board, event);
  if (!samplesFirst) for (const one of seen) foldLaneSample(board, one);
  settleLanes(board);
  return board;
}

function treeOf({ lanes, lastNs }: LaneBoard): LifeTree {
  return lifeTree(lanes.values(), {
    zombies: (actor) => zombieSpans(lanes.get(actor)?.segments ?? [], lastNs),
    lastNs,
  });
}

const draw = (tree: LifeTree) =>
  drawLives(tree, { width: 700, id: 'x', palette: filePalette, t: translator('en'), format: createFormatter('en') });
const sentences = (tree: LifeTree): readonly string[] => itemsOf(draw(tree).content).map(({ sentence }) => sentence);

test('births, an exit, a zombie, its collection and an adoption are shown, whichever comes first', () => {
  for (const samplesFirst of [false, true]) {
    const tree = treeOf(boardOf(script.events, samples, samplesFirst));
    assert.deepEqual(
      tree.rows.map((row) => (row.kind === 'process' ? `${row.depth} ${row.life.actor}` : row.name)),
      ['0 main', '1 middle', '2 grandchild', 'init (1)'],
    );
    const said = sentences(tree).join('\n');
    assert.match(said, /^main started middle at 0\.002 s$/mu);
    assert.match(said, /^middle started grandchild at 0\.003 s$/mu);
    assert.match(said, /^middle exited at 0\.004 s: code 3$/mu);
    assert.match(said, /^middle was a zombie from 0\.00\d s to 0\.02\d s$/mu);
    assert.match(said, /^The exit status of middle was collected at 0\.025 s$/mu);
    assert.match(said, /^init \(1\) adopted grandchild, seen at 0\.006 s$/mu);
    assert.equal(said.match(/adopted/gu)?.length, 1);
  }
});

test('a session that claims that two processes started each other still shows each once', () => {
  const odd = new GraphScript().start('a', 1, 'b', 2).start('b', 2, 'a', 1).start('c', 3, 'c', 3);
  const { rows } = treeOf(boardOf(odd.events, [], false));
  assert.deepEqual(rows.map((row) => (row.kind === 'process' ? row.life.actor : '')).toSorted(), ['a', 'b', 'c']);
});

test('of too many processes those to which something happened keep their rows, and the others are counted', () => {
  const many = new GraphScript().start('main', 1, null, 0);
  for (let index = 0; index < 100; index += 1) many.start(`child-${index}`, 10 + index, 'main', 1);
  many.add('main', { kind: 'actor-exited', subject: 'child-99', exitCode: null, signal: 'SIGKILL' });
  const tree = treeOf(boardOf(many.events, [], false));
  assert.deepEqual([tree.rows.length, tree.left], [60, 41]);
  assert.match(sentences(tree).join('\n'), /child-99 exited at [\d.]+ s: SIGKILL/u);
});

test('names from outside are text of the picture, never markup', () => {
  const hostile = '<script>alert(1)</script>"&\u202e';
  const tree = treeOf(
    boardOf(new GraphScript().start(hostile, 1, null, 0).start('b', 2, hostile, 1).events, [], false),
  );
  const text = draw(tree).content.map(svgText).join('');
  assert.doesNotMatch(text, /<script|\u202e/u);
  assert.match(text, /&lt;script&gt;/u);
});
