import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { explainRunning, noteSighting, type Sighting } from '#shared/timeline/lane-samples.ts';
import { textOn } from '#shared/timeline/contrast.ts';
import {
  createLaneBoard,
  foldLaneEvent,
  foldLaneSample,
  laneTotals,
  segmentAt,
  settleLanes,
  type LaneBoard,
} from '#shared/timeline/lanes.ts';
import type { ActorSample, LabEvent, LabEventBody, RunSample } from '#shared/model/lab.ts';
import { fakeEvents, fakeSamples } from '../../support/fake-run.ts';

type Step = { readonly atNs: number; readonly take: (board: LaneBoard) => void };
const eventSteps = (events: readonly LabEvent[]): readonly Step[] =>
  events.map((event) => ({ atNs: event.atNs, take: (made) => foldLaneEvent(made, event) }));
const sampleSteps = (samples: readonly RunSample[]): readonly Step[] =>
  samples.map((sample) => ({ atNs: sample.atNs, take: (made) => foldLaneSample(made, sample) }));

function folded(steps: readonly Step[], { often = false } = {}): LaneBoard {
  const made = createLaneBoard();
  for (const { take } of steps) {
    take(made);
    if (often) settleLanes(made);
  }
  settleLanes(made);
  return made;
}
const board = (): LaneBoard =>
  folded([...eventSteps(fakeEvents()), ...sampleSteps(fakeSamples)].sort((a, b) => a.atNs - b.atNs));
const statesOf = (actor: string): readonly string[] =>
  (board().lanes.get(actor)?.segments ?? []).map(({ state, object }) => (object ? `${state} ${object.id}` : state));

test('a worker runs, takes a lock, sleeps, and waits for the next lock', () => {
  assert.deepEqual(statesOf('worker-1'), ['unsampled', 'lock A', 'unsampled', 'sleeping timer', 'unsampled', 'lock B']);
});

test('a child is dead when its role ended, a zombie once it was seen as one, and dead again when collected', () => {
  assert.deepEqual(statesOf('child-1'), ['unsampled', 'dead', 'zombie', 'dead']);
});

test('waiting for an actor to end is a join, and waiting for an item a queue', () => {
  assert.deepEqual([statesOf('main').at(-1), statesOf('worker-3').at(-1)], ['joining worker-1', 'queue jobs']);
});

test('a held lock is drawn under the lane until it is released', () => {
  assert.deepEqual(board().lanes.get('worker-1')?.holds, [
    { object: { id: 'A', type: 'mutex' }, fromNs: 452e6, toNs: null },
  ]);
});

test('the segment at a time is found, and none before the actor started', () => {
  const lane = board().lanes.get('worker-1');
  assert.ok(lane);
  assert.deepEqual([segmentAt(lane, 700e6)?.state, segmentAt(lane, 10e6)], ['sleeping', null]);
});

test('without a reported wait, samples decide: on a processor, asleep, or not sampled at all', () => {
  const reported = { state: 'running', fromNs: 100, toNs: 900, object: null } as const;
  const seen = (state: 'R' | 'S' | 'D' | 'gone', atNs: number, channel: string | null = null): Sighting => ({
    state,
    fromNs: atNs,
    lastNs: atNs,
    channel,
    processor: 0,
  });
  const parts = (sightings: readonly Sighting[]): readonly string[] =>
    explainRunning(reported, sightings).map(({ state, fromNs, toNs, channel = '' }) =>
      `${state} ${fromNs}-${toNs} ${channel}`.trim(),
    );
  assert.deepEqual(parts([]), ['unsampled 100-900']);
  assert.deepEqual(parts([seen('S', 50), seen('S', 950)]), ['unsampled 100-900']);
  assert.deepEqual(parts([seen('R', 300), seen('R', 500)]), ['running 100-900']);
  assert.deepEqual(parts([seen('S', 300, 'futex'), seen('S', 500, 'futex')]), ['unexplained 100-900 futex']);
  assert.deepEqual(parts([seen('S', 300, 'futex'), seen('D', 500, 'read')]), ['unexplained 100-900']);
  assert.deepEqual(parts([seen('S', 300, 'ep_poll'), seen('S', 500, 'futex_do_wait')]), [
    'idle 100-400 ep_poll',
    'unexplained 400-900 futex_do_wait',
  ]);
  assert.deepEqual(parts([seen('S', 200), seen('R', 400), seen('S', 800)]), [
    'unexplained 100-300',
    'running 300-600',
    'unexplained 600-900',
  ]);
  assert.deepEqual(parts([seen('R', 300), seen('gone', 600)]), ['running 100-900']);
});

test('an actor that waits for a message is asleep for that, unless samples show it on a processor or elsewhere', () => {
  const object = { id: 'a → main', type: 'channel' } as const;
  const reported = { state: 'running', fromNs: 100, toNs: 900, object } as const;
  const seen = (state: 'R' | 'S', fromNs: number, channel: string | null): Sighting => {
    return { state, fromNs, lastNs: fromNs, channel, processor: 0 };
  };
  const sightings = [seen('S', 200, 'ep_poll'), seen('R', 400, null), seen('S', 800, 'futex_do_wait')];
  assert.deepEqual(
    explainRunning(reported, sightings).map((part) => [part.state, part.fromNs, part.object?.id]),
    [
      ['queue', 100, 'a → main'],
      ['running', 300, undefined],
      ['unexplained', 600, undefined],
    ],
  );
});

test('no sample that showed a sleeping actor lies in a running segment', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.constantFrom('R' as const, 'S' as const, 'D' as const)), {
        maxLength: 30,
      }),
      (all) => {
        const samples = [...new Map(all).entries()].sort(([a], [b]) => a - b);
        const sightings: Sighting[] = [];
        for (const [atNs, state] of samples)
          noteSighting(sightings, { state, fromNs: atNs, channel: null, processor: 0 });
        const parts = explainRunning({ state: 'running', fromNs: 0, toNs: 1001, object: null }, sightings);
        for (const [atNs, state] of samples) {
          const part = parts.find(({ fromNs, toNs }) => fromNs <= atNs && atNs < (toNs ?? Infinity));
          assert.equal(part?.state, state === 'R' ? 'running' : 'unexplained');
        }
        assert.deepEqual([parts[0]?.fromNs, parts.at(-1)?.toNs], [0, 1001]);
        for (const [index, part] of parts.entries()) assert.equal(part.toNs, parts[index + 1]?.fromNs ?? 1001);
      },
    ),
  );
});

test('totals leave out the time after the end', () => {
  const lane = board().lanes.get('child-1');
  assert.ok(lane);
  assert.deepEqual(Object.fromEntries(laneTotals(lane, 2800e6)), { unsampled: 1080e6, zombie: 1300e6 });
});

/** A run in which one process is stopped and goes on, one is killed and left a zombie, and one is lost from sight. */
function troubledRun(): { readonly events: readonly LabEvent[]; readonly samples: readonly RunSample[] } {
  const ms = 1e6;
  const events: LabEvent[] = [];
  const tell = (actor: string, atMs: number, body: LabEventBody): void =>
    void events.push({ seq: events.length + 1, actor, atNs: atMs * ms, ...body });
  const start = (actor: string, pid: number, atMs: number, actorKind: 'process' | 'thread' = 'process'): void =>
    tell(actor, atMs, {
      kind: 'actor-started',
      role: 'r',
      actorKind,
      pid,
      tid: pid,
      ppid: 1,
      parent: null,
      startTime: null,
    });
  start('main', 10, 0);
  start('stopped', 11, 20);
  start('killed', 12, 30);
  start('lost', 13, 40);
  start('thread', 12, 50, 'thread');
  tell('stopped', 100, {
    kind: 'wait',
    object: { id: 'jobs', type: 'queue' },
    op: 'take',
    waitSeq: 1,
    timed: false,
    held: [],
  });
  tell('stopped', 900, {
    kind: 'proceed',
    object: { id: 'jobs', type: 'queue' },
    op: 'take',
    outcome: 'ok',
    waitSeq: 1,
    held: [],
  });
  tell('supervisor', 450, { kind: 'actor-exited', subject: 'thread', exitCode: null, signal: null });
  tell('main', 1000, { kind: 'actor-exited', subject: 'killed', exitCode: null, signal: 'SIGKILL' });
  const seen = (atMs: number, states: Readonly<Record<number, ActorSample['state']>>): RunSample => ({
    atNs: atMs * ms,
    processes: Object.entries(states).map(([pid, state]) => ({
      pid: Number(pid),
      startTime: '',
      ppid: 1,
      parentName: null,
      pgid: 1,
      sid: 1,
      tty: null,
      state,
      rssBytes: 0,
      cpuPercent: 0,
      threads: null,
    })),
  });
  return {
    events,
    samples: [
      seen(200, { 10: 'S', 11: 'S', 12: 'R', 13: 'S' }),
      seen(300, { 10: 'S', 11: 'T', 12: 'R', 13: 'S' }),
      seen(400, { 10: 'S', 11: 'T', 12: 'Z', 13: 'S' }),
      seen(600, { 10: 'S', 11: 'T', 12: 'Z', 13: 'Z' }),
      seen(700, { 10: 'S', 11: 'S', 12: 'Z' }),
      seen(1100, { 10: 'S', 11: 'S' }),
    ],
  };
}
const shown = (made: LaneBoard): unknown =>
  Object.fromEntries(
    [...made.lanes].map(([actor, { segments, endedNs, holds }]) => [actor, { segments, endedNs, holds }]),
  );

test('the lanes are the same whichever of events and samples come first', () => {
  for (const { events, samples } of [troubledRun(), { events: fakeEvents(), samples: fakeSamples }]) {
    const [reported, seen] = [eventSteps(events), sampleSteps(samples)];
    const live = shown(
      folded(
        [...reported, ...seen].sort((a, b) => a.atNs - b.atNs),
        { often: true },
      ),
    );
    assert.deepEqual(shown(folded([...reported, ...seen])), live);
    assert.deepEqual(shown(folded([...seen, ...reported], { often: true })), live);
  }
});

test('a stopped process continues what it was doing; a zombie lasts until it is collected or gone; threads end with their process', () => {
  const { events, samples } = troubledRun();
  const { lanes } = folded([...eventSteps(events), ...sampleSteps(samples)]);
  const line = (actor: string): readonly string[] =>
    (lanes.get(actor)?.segments ?? []).map(
      ({ state, fromNs, toNs }) => `${state} ${fromNs / 1e6}-${toNs === null ? '' : toNs / 1e6}`,
    );
  assert.deepEqual(line('stopped'), [
    'unsampled 20-100',
    'queue 100-300',
    'stopped 300-700',
    'queue 700-900',
    'unexplained 900-',
  ]);
  assert.deepEqual(line('killed'), ['running 30-400', 'zombie 400-1000', 'dead 1000-']);
  assert.deepEqual(line('lost'), ['unexplained 40-600', 'zombie 600-700', 'dead 700-']);
  assert.deepEqual(line('thread'), ['running 50-450', 'dead 450-']);
});

test('lane texts can be read on every lane colour in both themes', () => {
  const css = readFileSync(new URL('../../../src/renderer/src/app/global.css', import.meta.url), 'utf8');
  const colours = [...css.matchAll(/--(?:lane|lock|kernel)-[\w]+: light-dark\((#\w{6}), (#\w{6})\)/gu)].flatMap(
    ([, light = '', dark = '']) => [light, dark],
  );
  assert.equal(colours.length, 52);
  for (const colour of colours) {
    const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
    assert.ok(textOn(channels).ratio >= 4.5, colour);
  }
});
