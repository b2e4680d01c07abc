import type { LabEvent, SyncObject } from '#shared/model/lab.ts';
import { correctLane, hasKernelStates } from '#shared/timeline/lane-samples.ts';
import type { Lane, LaneSegment } from '#shared/timeline/lane-model.ts';
import {
  createLaneBoard,
  explain,
  foldLaneEvent,
  sightingsOf,
  taskLane,
  type LaneBoard,
} from '#shared/timeline/lanes.ts';

/** Receives segments as they end; times in ns of the run. */
export interface StateSink {
  readonly segment: (lane: Lane, segment: LaneSegment, toNs: number) => void;
  readonly hold: (lane: Lane, object: SyncObject, fromNs: number, toNs: number) => void;
}

/**
 * Folds a run's events into the lanes of the run view and passes on each segment when it ends, so that a
 * million of them take no memory. Samples are applied to `board` before (`foldLaneSample`). Only lanes
 * with states from the kernel (stopped, zombie) are kept until the end, since those overlay the whole
 * lane.
 */
export interface StateStream {
  readonly board: LaneBoard;
  readonly take: (event: LabEvent) => void;
  /** Passes on open segments, up to the last instant of the run. */
  readonly finish: () => void;
}

/** The segments of a run's actors, as they end. */
export function streamStates(sink: StateSink): StateStream {
  const board = createLaneBoard();
  const isKept = (lane: Lane): boolean => lane.kind === 'process' && hasKernelStates(sightingsOf(board, lane));
  const give = (lane: Lane): void => {
    if (lane.reported.length > 1 && !isKept(lane)) {
      for (const reported of lane.reported.splice(0, lane.reported.length - 1))
        for (const segment of explain(board, lane, reported))
          sink.segment(lane, segment, segment.toNs ?? segment.fromNs);
    }
    if (lane.holds.length === 0 || lane.holds.every(({ toNs }) => toNs === null)) return;
    for (const { object, fromNs, toNs } of lane.holds) if (toNs !== null) sink.hold(lane, object, fromNs, toNs);
    lane.holds.splice(0, lane.holds.length, ...lane.holds.filter(({ toNs }) => toNs === null));
  };
  return {
    board,
    take: (event) => {
      foldLaneEvent(board, event);
      if (event.kind === 'actor-exited') {
        for (const lane of board.lanes.values()) if (lane.endedNs !== null && lane.reported.length > 1) give(lane);
        return;
      }
      const lane = board.lanes.get(event.kind === 'task' ? taskLane(event.actor, event.task) : event.actor);
      if (lane) give(lane);
    },
    finish: () => {
      for (const lane of board.lanes.values()) {
        const segments = lane.kind === 'task' ? lane.reported : correctLane(lane, sightingsOf(board, lane));
        for (const segment of segments) sink.segment(lane, segment, segment.toNs ?? board.lastNs);
        for (const { object, fromNs, toNs } of lane.holds) sink.hold(lane, object, fromNs, toNs ?? board.lastNs);
      }
    },
  };
}
