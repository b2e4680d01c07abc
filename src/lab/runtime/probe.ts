import { hasOwner } from '#shared/analysis/sync-state.ts';
import type { SyncObject } from '#shared/model/lab.ts';
import type { ParamValue } from '#shared/model/scenario.ts';
import type { EventWriter } from './event-writer.ts';
import type { Mailbox } from './mailbox.ts';

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
  /** Where the order of operations is forced: waits until an operation may begin, and says that it is over. */
  readonly turn?: { readonly enter: (op: string, object: string) => void; readonly leave: () => void } | undefined;
}

/** Reports to the supervisor, with the locks held at the time. */
export class ReportingProbe implements Probe {
  readonly turn: Probe['turn'];
  readonly #writer: EventWriter;
  readonly #held: string[] = [];
  #waitSeq = 0;
  /** The number of the wait that is open; null if none is. */
  #open: number | null = null;

  constructor(writer: EventWriter, turn?: Probe['turn']) {
    this.#writer = writer;
    this.turn = turn;
  }

  /** Ids of the locks this actor holds now, in the order they were taken. */
  get held(): readonly string[] {
    return [...this.#held];
  }

  wait(object: SyncObject, op: string, timed: boolean): void {
    const waitSeq = this.#next();
    this.#open = waitSeq;
    this.#writer.emit({ kind: 'wait', object, op, waitSeq, timed, held: this.held });
    this.#writer.flush();
  }

  proceed(object: SyncObject, op: string, outcome: 'ok' | 'timeout' | 'refused', detail: ProceedDetail = {}): void {
    const waitSeq = this.#open ?? this.#next();
    this.#open = null;
    this.#writer.emit({ kind: 'proceed', object, op, outcome, waitSeq, held: this.held, ...detail });
    if (outcome === 'ok' && hasOwner(object.type) && !this.#held.includes(object.id)) this.#held.push(object.id);
  }

  release(object: SyncObject, op: string, detail: { readonly depth?: number; readonly size?: number } = {}): void {
    const index = this.#held.lastIndexOf(object.id);
    if (index >= 0 && (detail.depth ?? 0) === 0) this.#held.splice(index, 1);
    this.#writer.emit({ kind: 'release', object, op, ...detail });
  }

  /** Reports a message before it is sent: the receiver cannot report it first. */
  send(channel: SyncObject): void {
    const { held } = this;
    this.#writer.emit({ kind: 'proceed', object: channel, op: 'send', outcome: 'ok', waitSeq: this.#next(), held });
  }

  /**
   * The next message of a channel; undefined when none can come any more. The event loop turns meanwhile, so that other
   * waits of the actor may begin and end.
   */
  async receive(channel: SyncObject, mailbox: Mailbox): Promise<unknown> {
    const of = { object: channel, op: 'receive', waitSeq: this.#next() } as const;
    if (mailbox.isWaitedFor) this.#writer.emit({ kind: 'wait', ...of, timed: false, held: this.held });
    const message = await mailbox.take();
    this.#writer.emit({ kind: 'proceed', ...of, outcome: message === undefined ? 'refused' : 'ok', held: this.held });
    return message;
  }

  flush(): void {
    this.#writer.flush();
  }

  #next(): number {
    this.#waitSeq += 1;
    return this.#waitSeq;
  }
}
