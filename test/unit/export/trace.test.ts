import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { LabEvent, LabEventBody, ObjectType, RunSample } from '#shared/model/lab.ts';
import { sampleRun } from '../../support/session-samples.ts';
import { exportHere, keyframeAt, storeSession, tickAt, type Content } from '../../support/stored-session.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { traceFaults } from '../../support/trace-rules.ts';

type TraceEvent = Readonly<Record<string, unknown>> & {
  readonly ph: string;
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur: number;
  readonly args: Readonly<Record<string, unknown>>;
};

async function traceOf(content: Content): Promise<{ readonly text: string; readonly events: readonly TraceEvent[] }> {
  using folder = temporaryFolder();
  const path = join(folder.path, 's.sqlite');
  const target = join(folder.path, 't.json');
  storeSession(path, content);
  await exportHere(path, target, { format: 'perfetto' });
  const text = readFileSync(target, 'utf8');
  return { text, events: (JSON.parse(text) as { traceEvents: TraceEvent[] }).traceEvents };
}

/** Events with their places given: [actor, time in µs, what]. */
const labEvents = (...list: readonly (readonly [string, number, LabEventBody])[]): LabEvent[] =>
  list.map(([actor, us, body], index) => ({ seq: index + 1, actor, atNs: us * 1000, ...body }));
const started = (tid: number, parent: string | null): LabEventBody => ({
  kind: 'actor-started',
  role: 'r',
  actorKind: parent === null ? 'process' : 'thread',
  pid: 10,
  tid,
  ppid: 1,
  parent,
  startTime: null,
});
const wait = (id: string, type: ObjectType, op: string): LabEventBody => ({
  kind: 'wait',
  object: { id, type },
  op,
  waitSeq: 1,
  timed: false,
  held: [],
});
const proceed = (id: string, type: ObjectType, op: string, more: object = {}): LabEventBody => ({
  kind: 'proceed',
  object: { id, type },
  op,
  outcome: 'ok',
  waitSeq: 1,
  held: [],
  ...more,
});
const release = (id: string, type: ObjectType, op: string): LabEventBody => ({
  kind: 'release',
  object: { id, type },
  op,
});

const handOver = labEvents(
  ['main', 0, started(10, null)],
  ['t1', 10, started(11, 'main')],
  ['t2', 20, started(12, 'main')],
  ['t1', 100, proceed('lock', 'mutex', 'lock')],
  ['t2', 150, wait('lock', 'mutex', 'lock')],
  ['t1', 200, release('lock', 'mutex', 'unlock')],
  ['t2', 210, proceed('lock', 'mutex', 'lock')],
  ['t1', 300, proceed('q', 'queue', 'put', { size: 1, item: 'a' })],
  ['t1', 400, proceed('q', 'queue', 'put', { size: 2, item: 'b' })],
  ['t1', 450, wait('x', 'event', 'wait')],
  ['t2', 500, proceed('q', 'queue', 'get', { size: 1, item: 'b' })],
  ['t2', 600, release('lock', 'mutex', 'unlock')],
  ['t2', 700, { kind: 'actor-ended', exitCode: 0 }],
  ['main', 900, { kind: 'note', message: { key: 'over' } }],
);
const run = sampleRun('r1');
const look = (atNs: number, processes: RunSample['processes']): RunSample => ({ atNs, processes });
const process10 = {
  pid: 10,
  startTime: '2026-01-02T03:04:05.700Z',
  ppid: 1,
  parentName: 'sh',
  pgid: 10,
  sid: 10,
  tty: null,
  state: 'S',
  rssBytes: 1000,
  cpuPercent: 12.5,
  threads: [],
} as const;

test('a hand-off is an arrow between the slices of the two actors', async () => {
  const { text, events } = await traceOf({
    ops: [
      { op: 'start-run', run },
      { op: 'events', runId: 'r1', events: handOver },
    ],
  });
  assert.deepEqual(traceFaults(text), []);
  const thread = new Map(
    events.filter(({ name }) => name === 'thread_name').map(({ tid, args }) => [tid, String(args['name'])]),
  );
  const ends = (ph: string): Map<unknown, TraceEvent> =>
    new Map(events.filter((event) => event.ph === ph).map((event) => [event['id'], event]));
  const starts = ends('s');
  const arrows = [...ends('f')].map(
    ([id, to]) =>
      `${to.name}: ${thread.get(starts.get(id)?.tid ?? 0)} ${starts.get(id)?.ts} → ${thread.get(to.tid)} ${to.ts}`,
  );
  assert.deepEqual(arrows.sort(), ['lock: t1 (11) 200 → t2 (12) 210', 'q: t1 (11) 400 → t2 (12) 500']);
  const states = events
    .filter((event) => event.ph === 'X' && thread.get(event.tid) === 't2 (12)')
    .map(({ ts, dur, args }) => [ts, dur, args['state'], args['owner']]);
  assert.deepEqual(states, [
    [20, 130, 'unsampled', undefined],
    [150, 60, 'lock', 't1'],
    [210, 490, 'unsampled', undefined],
  ]);
  const holds = events
    .filter(({ ph, cat }) => (ph === 'b' || ph === 'e') && cat === 'lock')
    .map(({ ph, tid, ts }) => `${ph} ${thread.get(tid)} ${ts}`);
  assert.deepEqual(holds, ['b t1 (11) 100', 'e t1 (11) 200', 'b t2 (12) 210', 'e t2 (12) 600']);
});

test('an item reported first by its getter still has its arrow, at the later of both stamps', async () => {
  const list = labEvents(
    ['main', 0, started(10, null)],
    ['t1', 10, started(11, 'main')],
    ['t2', 20, started(12, 'main')],
    ['t2', 100, wait('q', 'queue', 'get')],
    ['t1', 110, wait('q', 'queue', 'put')],
    ['t2', 198, proceed('q', 'queue', 'get', { item: 7 })],
    ['t1', 200, proceed('q', 'queue', 'put', { item: 7 })],
    ['t2', 400, wait('q', 'queue', 'get')],
    ['t1', 500, wait('x', 'event', 'wait')],
  );
  // The order of arrival differs from that of the stamps: an actor that blocks reports first.
  const arrived = [4, 3, 6, 5, 8, 7]
    .reduce<LabEvent[]>((sorted, index) => [...sorted, list[index] as LabEvent], list.slice(0, 3))
    .map((event, index) => ({ ...event, seq: index + 1 }));
  const { text, events } = await traceOf({
    ops: [
      { op: 'start-run', run },
      { op: 'events', runId: 'r1', events: arrived },
    ],
  });
  assert.deepEqual(traceFaults(text), []);
  assert.deepEqual(
    events.filter(({ ph }) => ph === 's' || ph === 'f').map(({ ph, ts }) => [ph, ts]),
    [
      ['s', 200],
      ['f', 200],
    ],
  );
});

test('real pids are in the names, numbers are the trace’s own, and a reused pid is another process', async () => {
  const again = labEvents(['main', 0, started(10, null)], ['other', 500, started(10, null)]);
  const { events } = await traceOf({
    ops: [
      { op: 'start-run', run },
      { op: 'events', runId: 'r1', events: again },
    ],
  });
  const processes = events.filter(({ name }) => name === 'process_name').map(({ pid, args }) => [pid, args['name']]);
  assert.deepEqual(processes.slice(1), [
    [2, 'main (10)'],
    [3, 'other (10)'],
  ]);
});

test('counters drop to 0 when a process is gone, and a pause in the machine’s past is marked', async () => {
  const { text, events } = await traceOf({
    ops: [
      { op: 'start-run', run },
      { op: 'events', runId: 'r1', events: handOver },
      { op: 'samples', runId: 'r1', samples: [look(1000, [process10]), look(500_000, [process10]), look(800_000, [])] },
    ],
    chunks: [[keyframeAt(0, []), tickAt(1, {})], [keyframeAt(60, [])]],
  });
  assert.deepEqual(traceFaults(text), []);
  const counter = (name: string): unknown[] =>
    events.filter((event) => event.ph === 'C' && event.name === name).map(({ ts, args }) => [ts, args['value']]);
  assert.deepEqual(
    counter('Resident memory, bytes').map((pair) => (pair as number[])[1]),
    [1000, 1000, 0],
  );
  assert.deepEqual(counter('CPU of the machine, %'), [
    [0, 10],
    [1e6, 11],
    [60e6, 70],
  ]);
  assert.deepEqual(
    events.filter(({ cat }) => cat === 'gap').map(({ ts, dur }) => [ts, dur]),
    [[1e6, 59e6]],
  );
});

const object = fc.constantFrom<{ id: string; type: ObjectType }>(
  { id: 'a', type: 'mutex' },
  { id: 'b', type: 'rlock' },
  { id: 'q', type: 'queue' },
  { id: 's', type: 'semaphore' },
  { id: 'e', type: 'event' },
  { id: 't1', type: 'actor' },
  { id: 'z', type: 'timer' },
);
const op = fc.constantFrom('put', 'get', 'lock', 'join');
const body: fc.Arbitrary<LabEventBody> = fc.oneof(
  fc.record({
    kind: fc.constant('wait' as const),
    object,
    op,
    waitSeq: fc.nat(9),
    timed: fc.boolean(),
    held: fc.constant([]),
  }),
  fc.record({
    kind: fc.constant('proceed' as const),
    object,
    op,
    outcome: fc.constantFrom('ok' as const, 'timeout' as const),
    waitSeq: fc.nat(9),
    held: fc.constant([]),
    size: fc.nat(5),
    item: fc.nat(3),
  }),
  fc.record({ kind: fc.constant('release' as const), object, op, depth: fc.nat(1) }),
  fc.record({ kind: fc.constant('note' as const), message: fc.record({ key: fc.string({ unit: 'binary' }) }) }),
  fc.record({ kind: fc.constant('metric' as const), name: fc.string(), value: fc.double(), unit: fc.constant('x') }),
  fc.constant({ kind: 'actor-ended' as const, exitCode: 0 }),
  fc.record({
    kind: fc.constant('actor-exited' as const),
    subject: fc.constantFrom('main', 't1'),
    exitCode: fc.constant(0),
    signal: fc.constant(null),
  }),
);
const where = fc.tuple(fc.constantFrom('main', 't1', 't2', 'nobody'), fc.nat(3000), body);
const sightings = fc.array(
  fc.tuple(fc.nat(3_000_000), fc.constantFrom('S' as const, 'Z' as const, 'T' as const, null)),
  { maxLength: 8 },
);

test('whatever the events and samples of a run are, in whatever order, the trace keeps the rules', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(where, { maxLength: 60 }), sightings, async (list, seen) => {
      const first = [
        ['main', 0, started(10, null)],
        ['t1', 5, started(11, 'main')],
        ['t2', 5, started(12, 'main')],
      ] as const;
      const samples = seen
        .toSorted(([a], [b]) => a - b)
        .map(([atNs, state]) => look(atNs, state === null ? [] : [{ ...process10, state }]));
      const { text } = await traceOf({
        ops: [
          { op: 'start-run', run },
          { op: 'events', runId: 'r1', events: labEvents(...first, ...list) },
          { op: 'samples', runId: 'r1', samples },
        ],
      });
      assert.deepEqual(traceFaults(text), []);
    }),
    { numRuns: 40 },
  );
});

test('the rules find what is wrong with a trace', async () => {
  const { text } = await traceOf({
    ops: [
      { op: 'start-run', run },
      { op: 'events', runId: 'r1', events: handOver },
      { op: 'samples', runId: 'r1', samples: [look(1000, [process10]), look(9000, [])] },
    ],
  });
  const spoil = (change: (event: Record<string, unknown>) => boolean | void, what: string): string => {
    const trace = JSON.parse(text) as { traceEvents: Record<string, unknown>[] };
    let done = false;
    trace.traceEvents = trace.traceEvents.filter((event) => {
      if (done || !what.split(' ').includes(String(event['ph']))) return true;
      done = true;
      return change(event) !== false;
    });
    assert.ok(done, `nothing to spoil: ${what}`);
    return traceFaults(JSON.stringify(trace)).join('; ');
  };
  assert.match(traceFaults(text.slice(0, -20)).join(), /not JSON/);
  assert.match(
    spoil((event) => {
      event['dur'] = undefined;
    }, 'X'),
    /X without dur/,
  );
  assert.match(
    spoil((event) => {
      event['dur'] = Number(event['dur']) + 100;
    }, 'X'),
    /slices cross/,
  );
  assert.match(
    spoil(() => false, 'e'),
    /do not pair/,
  );
  assert.match(
    spoil(() => false, 's'),
    /without both ends/,
  );
  assert.match(
    spoil((event) => {
      event['id'] = 'lock-1';
    }, 'f'),
    /to be a number/,
  );
  assert.match(
    spoil((event) => {
      event['ts'] = 0;
    }, 'f'),
    /ends before it starts/,
  );
  assert.match(
    spoil((event) => {
      event['ts'] = 99_999;
    }, 'f'),
    /outside of any slice/,
  );
  assert.match(
    spoil((event) => {
      event['args'] = { value: 'much' };
    }, 'C'),
    /no number/,
  );
  assert.match(
    spoil((event) => {
      event['ts'] = 1e9;
    }, 'C'),
    /back in time/,
  );
  assert.match(
    spoil((event) => {
      event['pid'] = 'ten';
    }, 'X'),
    /integers/,
  );
  assert.match(
    spoil((event) => {
      event['s'] = 'q';
    }, 'i'),
    /no scope/,
  );
});
