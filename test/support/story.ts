import type { LabEvent, LabEventBody, SyncObject } from '#shared/model/lab.ts';
import { createLaneBoard, foldLaneEvent, settleLanes, type LaneBoard } from '#shared/timeline/lanes.ts';

/** The lock that stories are about where they name none. */
const lock: SyncObject = { id: 'L', type: 'mutex' };

/** Writes the events of a run, each at its instant in ns. */
export class Story {
  readonly events: LabEvent[] = [];

  add(actor: string, atNs: number, body: LabEventBody): this {
    this.events.push({ seq: this.events.length + 1, actor, atNs, ...body });
    return this;
  }

  start(actor: string, atNs: number, parent: string | null = 'main'): this {
    return this.add(actor, atNs, {
      kind: 'actor-started',
      role: 'worker',
      actorKind: parent === null ? 'process' : 'thread',
      pid: 10,
      tid: null,
      ppid: 1,
      parent,
      startTime: null,
    });
  }

  wait(actor: string, atNs: number, object = lock, op = 'acquire'): this {
    return this.add(actor, atNs, { kind: 'wait', object, op, waitSeq: atNs, timed: false, held: [] });
  }

  proceed(
    actor: string,
    atNs: number,
    object = lock,
    extra: { readonly op?: string; readonly size?: number } = {},
  ): this {
    return this.add(actor, atNs, {
      kind: 'proceed',
      object,
      op: 'acquire',
      outcome: 'ok',
      waitSeq: atNs,
      held: [],
      ...extra,
    });
  }

  release(actor: string, atNs: number, object = lock): this {
    return this.add(actor, atNs, { kind: 'release', object, op: 'release' });
  }

  end(actor: string, atNs: number): this {
    return this.add(actor, atNs, { kind: 'actor-ended', exitCode: 0 });
  }

  board(): LaneBoard {
    const board = createLaneBoard();
    for (const event of this.events) foldLaneEvent(board, event);
    settleLanes(board);
    return board;
  }
}
