import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compile } from '#engine/workbench/compile.ts';
import { findLostUpdates } from '#shared/analysis/lost-update.ts';
import { findRaces } from '#shared/analysis/races.ts';
import { syncStateOf } from '#shared/analysis/sync-state.ts';
import { lockOrderEdges } from '#shared/analysis/lock-order.ts';
import type { LabEvent } from '#shared/model/lab.ts';
import { pythonRandom } from '#shared/simulators/python-random.ts';
import { examples } from '#shared/workbench/examples.ts';
import { blockedOf, enabledThreads } from '#shared/workbench/machine.ts';
import { ModelDrive } from '#shared/workbench/model-drive.ts';
import { parseSchedule } from '#shared/workbench/schedule-text.ts';
import { StepEvents } from '#shared/workbench/step-events.ts';

/** A program that is driven in the model, with its events. */
class Reported {
  readonly drive: ModelDrive;
  readonly events: LabEvent[] = [];
  readonly #of: StepEvents;

  constructor(source: string) {
    this.drive = new ModelDrive(compile(source));
    this.#of = new StepEvents(this.drive.program);
    this.#add(this.#of.begin(this.drive.machine));
  }

  make(thread: number): void {
    const before = this.drive.machine;
    this.drive.make(thread);
    const made = this.drive.steps.at(-1);
    assert.ok(made);
    const { operation, value } = made;
    this.#add(this.#of.step({ before, after: this.drive.machine, thread, operation, value: value ?? undefined }));
  }

  #add(added: ReturnType<StepEvents['step']>): void {
    for (const { thread, body, line } of added) {
      const seq = this.events.length + 1;
      this.events.push({ ...body, seq, actor: this.drive.program.threads[thread] ?? '', atNs: seq, line });
    }
  }
}

function afterSchedule(source: string, schedule: string): Reported {
  const reported = new Reported(source);
  for (const thread of parseSchedule(schedule, reported.drive.program.threads)) reported.make(thread);
  return reported;
}

const manyObjects = `const s = shared({ n: 0 })
const count = atomic(s, 'n')
const deep = recursiveLock('deep')
const gate = semaphore('gate', 1)
const ready = event('ready')
const meet = barrier('meet', 2)
const items = queue('items', 1)
thread('A', () => { deep.lock(); deep.lock(); gate.acquire(); deep.unlock(); deep.unlock(); meet.arrive(); items.put(1); items.put(2) })
thread('B', () => { if (deep.tryLock()) deep.unlock(); count.add(1); ready.set(); meet.arrive(); items.get(); items.tryGet() })
thread('C', () => { ready.wait(); gate.tryAcquire(); gate.release(); items.tryPut(3) })`;

/** Holders and open waits as the fold of events sees them, and as the machine has them. */
function compare({ drive, events }: Reported): void {
  const { program, machine } = drive;
  const { holders, waits } = syncStateOf(events);
  const owned = program.objects.flatMap(({ name, kind }, index) => {
    const state = machine.objects[index];
    const isLock = kind === 'mutex' || kind === 'rlock';
    return isLock && state && 'owner' in state && state.owner >= 0 ? [`${name} ${program.threads[state.owner]}`] : [];
  });
  const seen = [...holders].map(([object, { actor }]) => `${object} ${actor}`);
  assert.deepEqual(seen.toSorted(), owned.toSorted(), drive.schedule);
  for (const { thread, object, kind } of blockedOf(program, { ...machine, failure: null }))
    assert.deepEqual([kind, waits.get(thread)?.object.id], [kind, object], drive.schedule);
  // One that can make its next step waits for nothing but what that step takes.
  for (const thread of enabledThreads(program, machine)) {
    const wait = waits.get(program.threads[thread] ?? '');
    const next = machine.threads[thread]?.point.next?.object ?? null;
    const declared = next === null ? undefined : program.objects[next];
    const mayWait = [declared?.name, declared?.kind === 'condition' ? program.objects[declared.mutex]?.name : ''];
    assert.ok(!wait || mayWait.includes(wait.object.id), `${drive.schedule}: ${wait?.object.id}`);
  }
}

test('events of steps fold into the holders and waits of the program, in any order of its threads', () => {
  const random = pythonRandom(7);
  for (const source of [...Object.values(examples), manyObjects])
    for (let round = 0; round < 40; round += 1) {
      const reported = new Reported(source);
      compare(reported);
      for (let step = 0; step < 60; step += 1) {
        const enabled = enabledThreads(reported.drive.program, reported.drive.machine);
        const thread = enabled[Math.floor(random() * enabled.length)];
        if (thread === undefined) break;
        reported.make(thread);
        compare(reported);
      }
    }
});

test('an update that is lost is found in the events of its steps, with their lines', () => {
  const { events } = afterSchedule(examples['lost-update'], 'A B A B');
  const [lost] = findLostUpdates(events);
  assert.deepEqual([lost?.variable, lost?.actor, lost?.overwritten], ['x', 'B', 'A']);
  assert.deepEqual(
    findRaces(events).map(({ variable }) => variable),
    ['x'],
  );
  assert.deepEqual([...new Set(events.map(({ line }) => line))], [7]);
  assert.deepEqual(findLostUpdates(afterSchedule(examples['lost-update'], 'A A B B').events), []);
});

test('contradicting orders of locks are found although nothing is stuck', () => {
  const { events } = afterSchedule(examples['ab-ba'], 'A4 B4');
  const edges = lockOrderEdges(events).map(({ from, to, actor }) => `${actor}: ${from} → ${to}`);
  assert.deepEqual(edges.toSorted(), ['A: door → key', 'B: key → door']);
});

test('a mistake is no step, and ends its thread with 1', () => {
  const { events } = afterSchedule(`const door = mutex('door')\nthread('A', () => door.unlock())`, 'A');
  assert.deepEqual(
    events.map(({ kind, ...rest }) => [kind, 'exitCode' in rest ? rest.exitCode : null]),
    [['actor-ended', 1]],
  );
});

test('queues and semaphores report how much they hold, and what was refused', () => {
  const { events } = afterSchedule(manyObjects, 'B B B B C C');
  const proceeds = events.flatMap((event) =>
    event.kind === 'proceed' ? [`${event.actor} ${event.op} ${event.object.id} ${event.outcome} ${event.size}`] : [],
  );
  assert.deepEqual(proceeds, ['B try-lock deep ok undefined', 'C wait ready ok undefined', 'C try-acquire gate ok 0']);
});
