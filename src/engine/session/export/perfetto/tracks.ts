import type { ActorInfo } from '#shared/model/lab.ts';
import type { TraceFile } from './trace-file.ts';

/** Track of an event: numbers of the trace's own, since real pids are reused and Perfetto would merge them. */
export interface Track {
  readonly pid: number;
  readonly tid: number;
}

/** Assigns process and thread numbers, each unique in the trace, and names them. */
export interface Tracks {
  /** A new process track; its main thread has the same number. */
  readonly process: (name: string) => Track;
  /** A new thread of a process. */
  readonly thread: (process: Track, name: string) => Track;
}

/** Names tracks in the order of their creation. */
export function createTracks(trace: TraceFile): Tracks {
  let last = 0;
  const name = (what: 'process' | 'thread', track: Track, text: string): void => {
    trace.put({ ph: 'M', name: `${what}_name`, ...track, args: { name: text } });
    trace.put({
      ph: 'M',
      name: `${what}_sort_index`,
      ...track,
      args: { sort_index: what === 'process' ? track.pid : track.tid },
    });
  };
  return {
    process: (text) => {
      last += 1;
      const track = { pid: last, tid: last };
      name('process', track, text);
      name('thread', track, text);
      return track;
    },
    thread: (process, text) => {
      last += 1;
      const track = { pid: process.pid, tid: last };
      name('thread', track, text);
      return track;
    },
  };
}

/** The tracks of one run's actors. */
export interface ActorTracks {
  /** The track of an actor; created if only an event mentioned it. */
  readonly of: (actor: string) => Track;
  /** The track of a sampled process; one that is no actor gets its own. */
  readonly ofPid: (pid: number, startTime: string, atNs: number) => Track;
}

/** Tracks for the actors of a run; `label` names the run if there are several. */
export function trackActors(tracks: Tracks, actors: readonly ActorInfo[], label: string): ActorTracks {
  const byActor = new Map<string, Track>();
  const strangers = new Map<string, Track>();
  const processes = actors.filter(({ kind }) => kind === 'process');
  /** A pid may have been reused within the run: the last actor that started before. */
  const holderOf = (pid: number, atNs: number): ActorInfo | undefined => {
    const all = processes.filter((process) => process.pid === pid);
    return all.findLast((process) => process.startedAtNs <= atNs) ?? all[0];
  };
  for (const actor of processes) byActor.set(actor.id, tracks.process(`${label}${actor.id} (${actor.pid})`));
  for (const actor of actors) {
    if (actor.kind === 'process') continue;
    const holder = holderOf(actor.pid, actor.startedAtNs);
    const process = (holder && byActor.get(holder.id)) ?? tracks.process(`${label}${actor.pid}`);
    byActor.set(actor.id, tracks.thread(process, actor.tid === null ? actor.id : `${actor.id} (${actor.tid})`));
  }
  return {
    of: (actor) => {
      let track = byActor.get(actor);
      if (!track) byActor.set(actor, (track = tracks.process(label + actor)));
      return track;
    },
    ofPid: (pid, startTime, atNs) => {
      const exact = processes.find((process) => process.pid === pid && process.startTime === startTime);
      const actor = exact ?? holderOf(pid, atNs);
      if (actor && (exact || actor.startTime === null)) return byActor.get(actor.id) as Track;
      const key = `${pid}@${startTime}`;
      let track = strangers.get(key);
      if (!track) strangers.set(key, (track = tracks.process(`${label}(${pid})`)));
      return track;
    },
  };
}
