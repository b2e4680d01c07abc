import type { LabEvent, LabEventBody, ObjectType } from '#shared/model/lab.ts';

/** Writes events of a run as a script: each step is an event a millisecond after the one before. */
export class GraphScript {
  readonly events: LabEvent[] = [];
  readonly #held = new Map<string, string[]>();
  readonly #waits = new Map<string, number>();

  add(actor: string, body: LabEventBody): this {
    const seq = this.events.length + 1;
    this.events.push({ seq, actor, atNs: seq * 1e6, ...body });
    return this;
  }

  /** A process of the run starts; its pid is that of nothing else. */
  start(actor: string, pid: number, parent: string | null, ppid: number): this {
    const times = { tid: pid, startTime: null, actorKind: 'process', role: 'worker' } as const;
    return this.add(actor, { kind: 'actor-started', pid, ppid, parent, ...times });
  }

  wait(actor: string, id: string, type: ObjectType = 'mutex', op = 'acquire'): this {
    const waitSeq = (this.#waits.get(actor) ?? 0) + 1;
    this.#waits.set(actor, waitSeq);
    const held = [...(this.#held.get(actor) ?? [])];
    return this.add(actor, { kind: 'wait', object: { id, type }, op, waitSeq, timed: false, held });
  }

  /** Takes a lock or permit, or finishes an operation of a queue, without a wait before it. */
  take(actor: string, id: string, type: ObjectType = 'mutex', size?: number, op = 'acquire'): this {
    const held = this.#held.get(actor) ?? [];
    const waitSeq = this.#waits.get(actor) ?? 0;
    const counted = size === undefined ? {} : { size };
    this.add(actor, { kind: 'proceed', object: { id, type }, op, outcome: 'ok', waitSeq, held: [...held], ...counted });
    if (type === 'mutex') this.#held.set(actor, [...held, id]);
    return this;
  }

  release(actor: string, id: string, type: ObjectType = 'mutex', size?: number): this {
    this.#held.set(
      actor,
      (this.#held.get(actor) ?? []).filter((lock) => lock !== id),
    );
    return this.add(actor, {
      kind: 'release',
      object: { id, type },
      op: 'release',
      ...(size === undefined ? {} : { size }),
    });
  }
}
