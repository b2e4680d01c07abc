import type { LabEvent, LabEventBody, RunSample, SyncObject } from '#shared/model/lab.ts';

const lock = (id: string): SyncObject => ({ id, type: 'mutex' });
const timer: SyncObject = { id: 'timer', type: 'timer' };
const queue: SyncObject = { id: 'jobs', type: 'queue' };
const ms = 1e6;

/** A run in which two workers deadlock, a third waits on a queue, and a child becomes a zombie. */
export function fakeEvents(noise = 0): readonly LabEvent[] {
  const list: LabEvent[] = [];
  const waits = new Map<string, number>();
  const add = (actor: string, atMs: number, body: LabEventBody): void =>
    void list.push({ seq: list.length + 1, actor, atNs: atMs * ms, ...body });
  const start = (actor: string, atMs: number, kind: 'process' | 'thread', pid: number): void =>
    add(actor, atMs, {
      kind: 'actor-started',
      role: actor === 'main' ? 'main' : 'worker',
      actorKind: kind,
      pid,
      tid: pid + 1,
      ppid: 4000,
      parent: actor === 'main' ? null : 'main',
      startTime: null,
    });
  const wait = (actor: string, atMs: number, object: SyncObject, timed = false): void => {
    waits.set(actor, (waits.get(actor) ?? 0) + 1);
    add(actor, atMs, {
      kind: 'wait',
      object,
      op: object.type === 'queue' ? 'take' : 'acquire',
      waitSeq: waits.get(actor) ?? 0,
      timed,
      held: [],
    });
  };
  const proceed = (actor: string, atMs: number, object: SyncObject): void =>
    add(actor, atMs, {
      kind: 'proceed',
      object,
      op: object.type === 'queue' ? 'take' : 'acquire',
      outcome: 'ok',
      waitSeq: waits.get(actor) ?? 0,
      held: [],
    });
  start('main', 0, 'process', 4100);
  start('worker-1', 60, 'thread', 4100);
  start('worker-2', 75, 'thread', 4100);
  start('worker-3', 90, 'thread', 4100);
  start('child-1', 120, 'process', 4120);
  add('worker-1', 130, { kind: 'note', message: { key: 'begin', params: { count: 2 } } });
  for (let index = 0; index < noise; index += 1)
    add('worker-3', 130 + (index / noise) * 300, { kind: 'value', name: 'counter', op: 'write', value: index });
  wait('worker-1', 450, lock('A'));
  proceed('worker-1', 452, lock('A'));
  wait('worker-2', 460, lock('B'));
  proceed('worker-2', 462, lock('B'));
  wait('worker-3', 480, queue);
  wait('main', 500, { id: 'worker-1', type: 'actor' });
  wait('worker-1', 520, timer, true);
  proceed('worker-1', 900, timer);
  wait('worker-1', 905, lock('B'));
  wait('worker-2', 1000, lock('A'));
  add('child-1', 1200, { kind: 'actor-ended', exitCode: 7 });
  add('main', 2600, { kind: 'actor-exited', subject: 'child-1', exitCode: 7, signal: null });
  return list;
}

/** What the sampler saw of that run. */
export const fakeSamples: readonly RunSample[] = [1300, 2000, 2800].map((atMs) => ({
  atNs: atMs * ms,
  processes: [4100, ...(atMs < 2600 ? [4120] : [])].map((pid) => ({
    pid,
    startTime: '2026-01-01T10:00:00.000Z',
    ppid: 4000,
    parentName: 'stage',
    pgid: 4000,
    sid: 4000,
    tty: null,
    state: pid === 4120 ? ('Z' as const) : ('S' as const),
    rssBytes: 45e6,
    cpuPercent: 0,
    threads: null,
  })),
}));
