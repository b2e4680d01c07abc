import { advanceActors } from '#shared/analysis/actors.ts';
import type { ActorInfo, ActorSample, LabEvent, LostTime, Metric, RunSample } from '#shared/model/lab.ts';
import type { Identity } from '#shared/model/process.ts';
import type { StampedEvent } from './wire.ts';

/** Everything that one run has reported so far. */
export class RunLog {
  readonly events: LabEvent[] = [];
  readonly samples: RunSample[] = [];
  readonly actors = new Map<string, ActorInfo>();
  readonly metrics: Record<string, Metric> = {};
  readonly #maxEvents: number;
  readonly #lineOf: (place: string) => number | null;
  #dropped = 0;
  #seq = 0;

  /** `lineOf`: the line of the roles' source that a reported place belongs to. */
  constructor(maxEvents: number, lineOf: (place: string) => number | null = () => null) {
    this.#maxEvents = maxEvents;
    this.#lineOf = lineOf;
  }

  /** Events after the limit, which were only counted. */
  get dropped(): number {
    return this.#dropped;
  }

  /** Appends events and returns them numbered. Lifecycle events are kept even past the limit. */
  append(actor: string, bodies: readonly StampedEvent[]): readonly LabEvent[] {
    const taken: LabEvent[] = [];
    for (const { place, ...body } of bodies) {
      if (this.events.length >= this.#maxEvents && !body.kind.startsWith('actor-')) {
        this.#dropped += 1;
        continue;
      }
      this.#seq += 1;
      const line = place === undefined ? null : this.#lineOf(place);
      // In place: the body is ours alone already, and events may come by the hundred thousand.
      const event: LabEvent = Object.assign(body, { seq: this.#seq, actor }, line === null ? null : { line });
      this.events.push(event);
      taken.push(event);
      advanceActors(this.actors, event);
      if (event.kind === 'metric') this.metrics[event.name] = { value: event.value, unit: event.unit };
    }
    return taken;
  }

  /** Appends a sample of the actors; what has the pid of one but was not identified as it is another program's. */
  appendSample(atNs: number, sampled: readonly ActorSample[], lost: LostTime): RunSample {
    const processes = sampled.filter((process) => this.isActor(process));
    const sample = { atNs, processes, lost };
    this.samples.push(sample);
    for (const process of processes) this.identify(process.pid, process.startTime); // threads that started since
    return sample;
  }

  /** A pid counts only with its known start time: it may have been reused. */
  isActor({ pid, startTime }: Identity): boolean {
    return [...this.actors.values()].some((actor) => actor.pid === pid && actor.startTime === startTime);
  }

  /** Sets the start time of the actors in process `pid`. */
  identify(pid: number, startTime: string): void {
    for (const actor of this.actors.values()) {
      if (actor.pid === pid && actor.startTime === null) this.actors.set(actor.id, { ...actor, startTime });
    }
  }

  /** Pids of all process actors so far. */
  pids(): readonly number[] {
    return [...new Set([...this.actors.values()].map((actor) => actor.pid))];
  }
}
