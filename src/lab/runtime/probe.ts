import { hasOwner } from '#shared/analysis/sync-state.ts';
import type { SyncObject } from '#shared/model/lab.ts';
import type { ParamValue } from '#shared/model/scenario.ts';
import type { EventWriter } from './event-writer.ts';

/** Details of a finished operation besides its outcome. */
export interface ProceedDetail {
  readonly depth?: number;
  readonly size?: number;
  readonly item?: ParamValue;
  readonly nonBlocking?: boolean;
  readonly timed?: boolean;
}

/** Instrumentation of everything that can block. Primitives work the same without one. */
export interface Probe {
  /** About to block: the event is in the kernel when this returns. */
  readonly wait: (object: SyncObject, op: string, timed: boolean) => void;
  readonly proceed: (
    object: SyncObject,
    op: string,
    outcome: 'ok' | 'timeout' | 'refused',
    detail?: ProceedDetail,
  ) => void;
  readonly release: (
    object: SyncObject,
    op: string,
    detail?: { readonly depth?: number; readonly size?: number },
  ) => void;
  /** Everything reported so far is in the kernel when this returns: call it before others may end this actor. */
  readonly flush: () => void;
}

/** Reports to the supervisor, with the locks held at the time. */
export class ReportingProbe implements Probe {
  readonly #writer: EventWriter;
  readonly #held: string[] = [];
  #waitSeq = 0;
  #waiting = false;

  constructor(writer: EventWriter) {
    this.#writer = writer;
  }

  /** Ids of the locks this actor holds now, in the order they were taken. */
  get held(): readonly string[] {
    return [...this.#held];
  }

  wait(object: SyncObject, op: string, timed: boolean): void {
    this.#waitSeq += 1;
    this.#waiting = true;
    this.#writer.emit({ kind: 'wait', object, op, waitSeq: this.#waitSeq, timed, held: this.held });
    this.#writer.flush();
  }

  proceed(object: SyncObject, op: string, outcome: 'ok' | 'timeout' | 'refused', detail: ProceedDetail = {}): void {
    if (!this.#waiting) this.#waitSeq += 1;
    this.#waiting = false;
    this.#writer.emit({ kind: 'proceed', object, op, outcome, waitSeq: this.#waitSeq, held: this.held, ...detail });
    if (outcome === 'ok' && hasOwner(object.type) && !this.#held.includes(object.id)) this.#held.push(object.id);
  }

  release(object: SyncObject, op: string, detail: { readonly depth?: number; readonly size?: number } = {}): void {
    const index = this.#held.lastIndexOf(object.id);
    if (index >= 0 && (detail.depth ?? 0) === 0) this.#held.splice(index, 1);
    this.#writer.emit({ kind: 'release', object, op, ...detail });
  }

  flush(): void {
    this.#writer.flush();
  }
}
