import type { LabEvent, LabEventBody, ObjectType } from '#shared/model/lab.ts';
import type { ParamValue } from '#shared/model/scenario.ts';

interface Wanted {
  readonly timed?: boolean;
  readonly type?: ObjectType;
  readonly op?: string;
}

/** Builds the log of a run line by line, each a nanosecond after the one before. */
export class Script {
  readonly events: LabEvent[] = [];
  readonly #held = new Map<string, string[]>();
  #waitSeq = 0;
  #atNs = 0;

  /** Lets time pass, in ns. */
  wait(ns: number): this {
    this.#atNs += ns;
    return this;
  }

  starts(actor: string, parent: string | null, forkedNs?: number): this {
    return this.add(actor, {
      kind: 'actor-started',
      role: 'worker',
      actorKind: 'thread',
      pid: 1,
      tid: 1,
      ppid: 1,
      parent,
      startTime: null,
      ...(forkedNs === undefined ? {} : { forkedNs }),
    });
  }

  ends(actor: string): this {
    return this.add(actor, { kind: 'actor-ended', exitCode: 0 });
  }

  exits(subject: string, by: string): this {
    return this.add(by, { kind: 'actor-exited', subject, exitCode: 0, signal: null });
  }

  joins(actor: string, subject: string): this {
    return this.goesOn(actor, subject, 'actor', { op: 'join' });
  }

  wants(actor: string, id: string, { timed = false, type = 'mutex', op = 'lock' }: Wanted = {}): this {
    this.#waitSeq += 1;
    const held = [...this.#heldBy(actor)];
    return this.add(actor, { kind: 'wait', object: { id, type }, op, waitSeq: this.#waitSeq, timed, held });
  }

  gets(actor: string, id: string, options: { nonBlocking?: boolean; type?: ObjectType } = {}): this {
    const held = [...this.#heldBy(actor)];
    this.#heldBy(actor).push(id);
    return this.add(actor, {
      kind: 'proceed',
      object: { id, type: options.type ?? 'mutex' },
      op: 'lock',
      outcome: 'ok',
      waitSeq: this.#waitSeq,
      held,
      ...(options.nonBlocking ? { nonBlocking: true } : {}),
    });
  }

  frees(actor: string, id: string): this {
    const held = this.#heldBy(actor);
    held.splice(held.indexOf(id), 1);
    return this.add(actor, { kind: 'release', object: { id, type: 'mutex' }, op: 'unlock' });
  }

  /** Takes and gives back a lock at once. */
  uses(actor: string, id: string): this {
    return this.gets(actor, id).frees(actor, id);
  }

  enters(actor: string, id: string, op: 'read' | 'write'): this {
    return this.goesOn(actor, id, 'rwlock', { op });
  }

  leaves(actor: string, id: string, op: 'read' | 'write'): this {
    return this.signals(actor, id, 'rwlock', op);
  }

  /** The end of a wait for what has no owner, or a call that did not have to wait. */
  goesOn(
    actor: string,
    id: string,
    type: ObjectType,
    {
      op = 'wait',
      outcome = 'ok',
      ...detail
    }: { op?: string; outcome?: 'ok' | 'timeout' | 'refused'; size?: number; item?: ParamValue } = {},
  ): this {
    const held = [...this.#heldBy(actor)];
    const waitSeq = this.#waitSeq;
    return this.add(actor, { kind: 'proceed', object: { id, type }, op, outcome, waitSeq, held, ...detail });
  }

  signals(actor: string, id: string, type: ObjectType, op = 'release', size?: number): this {
    return this.add(actor, { kind: 'release', object: { id, type }, op, ...(size === undefined ? {} : { size }) });
  }

  reads(actor: string, variable: string, options: { atomic?: boolean } = {}): this {
    return this.writes(actor, variable, { ...options, op: 'read' });
  }

  writes(actor: string, variable: string, options: { atomic?: boolean; op?: 'read' | 'write' } = {}): this {
    return this.add(actor, {
      kind: 'access',
      variable,
      op: options.op ?? 'write',
      count: 1,
      atomic: options.atomic ?? false,
      held: [...this.#heldBy(actor)],
    });
  }

  add(actor: string, body: LabEventBody): this {
    this.#atNs += 1;
    this.events.push({ ...body, seq: this.events.length + 1, actor, atNs: this.#atNs });
    return this;
  }

  #heldBy(actor: string): string[] {
    const held = this.#held.get(actor) ?? [];
    this.#held.set(actor, held);
    return held;
  }
}
