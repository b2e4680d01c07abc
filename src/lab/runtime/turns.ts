import type { ActorConfig, ForcedStep } from '#shared/lab/actor-config.ts';
import type { EventWriter } from './event-writer.ts';

/** Stands for the number of steps that were made, once all actors run freely. */
const free = -1;

/** What happens to an actor whose steps come in a given order. */
export interface TurnReports {
  /** It sleeps until its turn, or goes on. */
  readonly waits: () => void;
  readonly goesOn: () => void;
  /** It did something else than its next step: from now on all actors run freely. */
  readonly leaves: (did: string, asked: string) => void;
}

/**
 * One actor's view of steps that are forced into an order: each step waits until those before it are made. Operations
 * on what no step names are free, and so is everything after the last step.
 */
export class Turns {
  readonly #steps: readonly ForcedStep[];
  readonly #objects: ReadonlySet<string>;
  /** Its own steps that are still to come, by their index. */
  readonly #own: number[];
  /** The number of steps that were made. */
  readonly made: SharedArrayBuffer;
  readonly #made: Int32Array;
  readonly #reports: TurnReports;
  #isInside = false;

  constructor(steps: readonly ForcedStep[], actor: string, made: SharedArrayBuffer, reports: TurnReports) {
    this.#steps = steps;
    this.#objects = new Set(steps.map(({ object }) => object));
    this.#own = steps.flatMap((step, index) => (step.actor === actor ? [index] : []));
    this.made = made;
    this.#made = new Int32Array(made);
    this.#reports = reports;
  }

  /** Sleeps until an operation may be made; `leave` says that it was. */
  enter(op: string, object: string): void {
    if (!this.#objects.has(object) || this.#isFree()) return;
    const index = this.#own[0];
    const step = index === undefined ? undefined : this.#steps[index];
    if (index === undefined || !step) return this.#sleepUntil(this.#steps.length);
    if (step.op !== op || step.object !== object) {
      this.#reports.leaves(`${op} ${object}`, `${step.op} ${step.object}`);
      return this.#release();
    }
    this.#sleepUntil(index);
    this.#isInside = !this.#isFree();
    this.#own.shift();
  }

  /** Lets the next step be made. */
  leave(): void {
    if (!this.#isInside) return;
    this.#isInside = false;
    Atomics.add(this.#made, 0, 1);
    Atomics.notify(this.#made, 0);
  }

  /** The actor ends: the steps that it has not made are made by no other. */
  end(): void {
    if (this.#own.length > 0) this.#release();
  }

  #isFree(): boolean {
    const made = Atomics.load(this.#made, 0);
    return made === free || made >= this.#steps.length;
  }

  #release(): void {
    Atomics.store(this.#made, 0, free);
    Atomics.notify(this.#made, 0);
  }

  #sleepUntil(index: number): void {
    let isAsleep = false;
    for (;;) {
      const made = Atomics.load(this.#made, 0);
      if (made === free || made >= index) break;
      if (!isAsleep) this.#reports.waits();
      isAsleep = true;
      Atomics.wait(this.#made, 0, made);
    }
    if (isAsleep) this.#reports.goesOn();
  }
}

const turn = { id: 'turn', type: 'timer' } as const;

/** The turns of an actor, reported as sleeps; null where its steps are not forced. */
export function turnsOf({ id, run, turns }: ActorConfig, writer: EventWriter): Turns | null {
  const made = turns ?? (id === 'main' ? new SharedArrayBuffer(4) : null);
  if (!run.forced || !made) return null; // another process has no memory with main
  const note = (key: string, params: Readonly<Record<string, string | number>>): void =>
    writer.emit({ kind: 'note', message: { key: `common.${key}`, params } });
  if (id === 'main') note('forced', { count: run.forced.length });
  let waitSeq = 1_000_000; // beside those of its probe
  return new Turns(run.forced, id, made, {
    waits: () => {
      writer.emit({ kind: 'wait', object: turn, op: 'turn', waitSeq: ++waitSeq, timed: true, held: [] });
      writer.flush();
    },
    goesOn: () => writer.emit({ kind: 'proceed', object: turn, op: 'turn', outcome: 'ok', waitSeq, held: [] }),
    leaves: (did, asked) => note('forced-left', { did, asked }),
  });
}
