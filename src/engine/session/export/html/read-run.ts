import type { DatabaseSync } from 'node:sqlite';
import { createRunGraphs, foldRunGraphs } from '#shared/graph/run-graphs.ts';
import type { Span } from '#shared/graph/process-lives.ts';
import type { ActorInfo, CheckResult, Finding } from '#shared/model/lab.ts';
import type { Lane } from '#shared/timeline/lane-model.ts';
import { foldLaneSample } from '#shared/timeline/lanes.ts';
import { toActor, toCheck, toFinding, toLeftovers, toRun, type Row } from '../../rows.ts';
import type { ExportJob } from '../export-job.ts';
import { eventsOf, looksOf, countOf, rowsOf } from '../select.ts';
import { streamStates } from '../state-stream.ts';
import { createLaneBins, type LaneBins } from './lane-bins.ts';
import type { RunContent, Words } from './run-section.ts';

/** Lanes in the picture: more do not fit on a page. */
const maxLanes = 40;
/** Rows of a table kept for the page; it shows fewer. */
const maxHeld = 1000;

function some<T>(rows: Iterable<Row>, toItem: (row: Row) => T): T[] {
  const items: T[] = [];
  for (const row of rows) {
    if (items.length >= maxHeld) break;
    items.push(toItem(row));
  }
  return items;
}

/** Actors to draw: those with findings first, the others by start time. */
function drawn(actors: readonly ActorInfo[], findings: readonly Finding[]): ReadonlySet<string> {
  const named = new Set(findings.flatMap(({ actors: ids }) => ids));
  const first = [...actors].sort((a, b) => Number(named.has(b.id)) - Number(named.has(a.id)));
  return new Set(first.slice(0, maxLanes).map(({ id }) => id));
}

function lastInstant(database: DatabaseSync, runId: string): number {
  const row = database
    .prepare(
      `SELECT max(
        coalesce((SELECT max(at_ns) FROM events WHERE run_id = ?), 1),
        coalesce((SELECT max(at_ns) FROM samples WHERE run_id = ?), 1)
      ) AS ns`,
    )
    .get(runId, runId);
  return Math.max(1, Number(row?.['ns']));
}

/** Reads what a report shows of a run, in memory that does not grow with its events. */
export async function readRun(
  row: Row,
  words: Words,
  { database, live, step }: Pick<ExportJob, 'database' | 'live' | 'step'>,
): Promise<RunContent> {
  const { t } = words;
  const run = toRun(row, live.includes(String(row['id'])));
  const actors = some(rowsOf(database, 'actors', run.id), toActor);
  const findings = some(rowsOf(database, 'findings', run.id), toFinding);
  const checks: CheckResult[] = some(rowsOf(database, 'checks', run.id), toCheck);
  const metrics = some(
    rowsOf(database, 'metrics', run.id),
    (metric) => [String(metric['name']), { value: Number(metric['value']), unit: String(metric['unit']) }] as const,
  );
  const chosen = drawn(actors, findings);
  const endNs = lastInstant(database, run.id);
  const bins = new Map<string, LaneBins>();
  const binsOf = ({ actor }: Lane): LaneBins | undefined => {
    if (!chosen.has(actor)) return undefined;
    const known = bins.get(actor) ?? createLaneBins(endNs);
    bins.set(actor, known);
    return known;
  };
  const graphs = createRunGraphs();
  graphs.wait.found = findings;
  const zombies = new Map<string, Span[]>();
  const states = streamStates({
    segment: (lane, segment, toNs) => {
      binsOf(lane)?.add(segment, toNs);
      if (segment.state !== 'zombie') return;
      const span = { fromNs: segment.fromNs, toNs };
      zombies.set(lane.actor, [...(zombies.get(lane.actor) ?? []), span]);
    },
    hold: (lane, _object, fromNs, toNs) => binsOf(lane)?.hold(fromNs, toNs),
  });
  for (const { sample, rows } of looksOf(database, run.id)) {
    foldLaneSample(states.board, sample);
    for (let index = 0; index < rows; index += 1) {
      const pause = step();
      if (pause) await pause;
    }
  }
  for (const event of eventsOf(database, run.id)) {
    states.take(event);
    foldRunGraphs(graphs, event);
    const pause = step();
    if (pause) await pause; // awaiting every row would cost more than reading it
  }
  states.finish();
  // Loaded where it is needed: no other query of a session lays out a graph.
  const { reportGraphs } = await import('./report-graphs.ts');
  const lanes = [...states.board.lanes.values()].flatMap(({ actor, kind, pid }) => {
    const lane = bins.get(actor);
    return lane
      ? [
          {
            actor,
            kindWords: t(kind === 'process' ? 'ui:lane.kindProcess' : 'ui:lane.kindThread', { pid }),
            bins: lane,
          },
        ]
      : [];
  });
  return {
    run,
    actors,
    findings,
    checks,
    lanes,
    graphs: reportGraphs({ graphs, board: states.board, zombies, findings, id: `lives-${run.id}` }, words),
    endNs,
    metrics: Object.fromEntries(metrics),
    leftovers: toLeftovers(row),
    actorCount: countOf(database, 'actors', run.id),
    findingCount: countOf(database, 'findings', run.id),
    events: {
      written: Number(row['events_written'] ?? countOf(database, 'events', run.id)),
      dropped: Number(row['events_dropped'] ?? 0),
    },
  };
}
