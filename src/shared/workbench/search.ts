import { endlessNodes, fairCycle } from './endless.ts';
import { exploreGraph, type Graph, type GraphLimits } from './graph.ts';
import {
  blockedOf,
  builtIn,
  sharedOf,
  type Blocked,
  type Failure,
  type Program,
  type SharedValues,
} from './machine.ts';
import { countSchedules } from './schedule-counts.ts';
import { scheduleText, switchesOf } from './schedule-text.ts';
import { isShorter, ShortestSchedules, type ScheduleLength } from './shortest.ts';

/** One way in which schedules end. */
export interface FoundEnd {
  readonly shared: SharedValues;
  readonly outcome: 'ended' | 'deadlock' | 'failed';
  /** How many schedules end so; null where schedules to the same state were followed as one, or without limit. */
  readonly count: number | null;
}

/** A failure with the shortest schedule to it. */
export interface FoundFailure extends Failure {
  readonly schedule: string;
  readonly steps: number;
  readonly switches: number;
  readonly shared: SharedValues;
  /** The threads that wait. */
  readonly blocked: readonly Blocked[];
}

/** What a search did. */
export interface SearchSummary {
  /** Schedules that were followed. */
  readonly explored: number;
  /** True if every schedule was followed, whatever its preemptions. */
  readonly complete: boolean;
  /** The number of preemptions up to which every schedule was followed; null if all were followed, or not even those without. */
  readonly bound: number | null;
  /** True if schedules to the same state were followed as one. */
  readonly reduced: boolean;
  /** Different states that were met; null where they were not kept. */
  readonly states: number | null;
  readonly steps: number;
  readonly seconds: number;
  /** Of random schedules. */
  readonly seed?: number;
}

/** What a search found. */
export interface SearchResult {
  readonly threads: readonly string[];
  readonly search: SearchSummary;
  readonly ends: readonly FoundEnd[];
  readonly failures: readonly FoundFailure[];
}

/** Searches schedules in the order of their preemptions; `counted`: says how many schedules end in each way. */
export function search(
  program: Program,
  { counted, now, ...limits }: GraphLimits & { readonly counted: boolean; readonly now: () => number },
): SearchResult {
  const startMs = now();
  const graph = exploreGraph(program, limits, counted);
  const counts = counted ? countSchedules(graph) : null;
  const ends = new EndList(program);
  const shortest = new ShortestSchedules(graph);
  for (const [node, { state }] of graph.nodes.entries()) {
    const end = graph.ends[state];
    const at = graph.states[state];
    if (!end || !at) continue;
    ends.add(sharedOf(program, at), end.outcome, counts?.[node] ?? null);
    if (end.failure)
      ends.fail(end.failure, { at, length: shortest.lengthOf(node), schedule: () => shortest.scheduleTo(node) });
  }
  for (const component of endlessNodes(graph)) {
    const node = firstReached(component, shortest);
    const at = graph.states[graph.nodes[node]?.state ?? -1];
    const schedule = (): readonly number[] => [...shortest.scheduleTo(node), ...fairCycle(graph, component, node)];
    if (at) ends.fail({ kind: 'endless', message: builtIn.endless }, { at, length: shortest.lengthOf(node), schedule });
  }
  return {
    threads: program.threads,
    search: {
      explored: counts ? asNumber(ends.total) : graph.schedules,
      complete: graph.complete,
      bound: graph.bound,
      reduced: !counted,
      states: graph.states.length,
      steps: graph.steps,
      seconds: (now() - startMs) / 1000,
    },
    ends: ends.ends(),
    failures: ends.failures(),
  };
}

const firstReached = (nodes: readonly number[], shortest: ShortestSchedules): number =>
  nodes.reduce((best, node) => (isShorter(shortest.lengthOf(node), shortest.lengthOf(best)) ? node : best));

/** The greatest whole number stands for anything beyond it. */
const asNumber = (count: bigint): number =>
  count > BigInt(Number.MAX_SAFE_INTEGER) ? Number.MAX_SAFE_INTEGER : Number(count);

type At = Graph['states'][number];

/** Collects the different ends of schedules, and for each failure the shortest schedule to it. */
export class EndList {
  readonly #program: Program;
  readonly #ends = new Map<
    string,
    { readonly shared: SharedValues; readonly outcome: FoundEnd['outcome']; count: bigint | null }
  >();
  readonly #failures = new Map<
    string,
    Failure & ScheduleLength & { readonly at: At; readonly schedule: () => readonly number[] }
  >();

  constructor(program: Program) {
    this.#program = program;
  }

  /** How many schedules ended, all in all. */
  get total(): bigint {
    return [...this.#ends.values()].reduce((sum, { count }) => sum + (count ?? 0n), 0n);
  }

  add(shared: SharedValues, outcome: FoundEnd['outcome'], count: bigint | null): void {
    const key = `${outcome} ${JSON.stringify(shared)}`;
    const known = this.#ends.get(key);
    if (!known) this.#ends.set(key, { shared, outcome, count });
    else if (known.count !== null && count !== null) known.count += count;
  }

  fail(
    failure: Failure,
    {
      at,
      length,
      schedule,
    }: { readonly at: At; readonly length: ScheduleLength; readonly schedule: () => readonly number[] },
  ): void {
    const key = `${failure.kind} ${failure.message}`;
    const known = this.#failures.get(key);
    if (!known || isShorter(length, known)) this.#failures.set(key, { ...failure, ...length, at, schedule });
  }

  ends(): readonly FoundEnd[] {
    return [...this.#ends.values()]
      .map(({ shared, outcome, count }) => ({ shared, outcome, count: count === null ? null : asNumber(count) }))
      .toSorted((a, b) => compareTexts(JSON.stringify(a), JSON.stringify(b)));
  }

  /** The shortest first. */
  failures(): readonly FoundFailure[] {
    return [...this.#failures.values()]
      .toSorted((a, b) => a.steps - b.steps || a.switches - b.switches)
      .map(({ kind, message, line, at, schedule }) => {
        const threads = schedule();
        return {
          kind,
          message,
          ...(line !== undefined && { line }),
          schedule: scheduleText(threads, this.#program.threads),
          steps: threads.length,
          switches: switchesOf(threads),
          shared: sharedOf(this.#program, at),
          blocked: blockedOf(this.#program, at),
        };
      });
  }
}

const compareTexts = (a: string, b: string): number => {
  if (a === b) return 0;
  return a < b ? -1 : 1;
};
