import { endOf, enabledThreads, firstState, machineKey, step, type End, type MachineState } from './machine.ts';
import type { Program } from './machine.ts';

/** A state and the thread whose step led to it. */
export interface Node {
  /** Index of the state. */
  readonly state: number;
  readonly last: number;
  /** Steps to other nodes: thread and node, in turn. */
  readonly next: number[];
  /** Steps of the schedule that led to it first. */
  readonly steps: number;
}

/** The states that schedules lead to. */
export interface Graph {
  readonly nodes: readonly Node[];
  readonly states: readonly MachineState[];
  /** For each state, how a schedule is over there; null if it goes on. */
  readonly ends: readonly (End | null)[];
  /** For each state, the threads that could make a step. */
  readonly enabled: readonly (readonly number[])[];
  /** Steps made. */
  readonly steps: number;
  /** Schedules followed: each one ends, or meets a node that is known. */
  readonly schedules: number;
  /** The number of preemptions up to which every schedule was followed; null if all were, or not even those without. */
  readonly bound: number | null;
  /** True if every schedule was followed, whatever its preemptions. */
  readonly complete: boolean;
}

/** When to stop before everything is explored. */
export interface GraphLimits {
  /** Highest number of preemptions in a schedule; null: any. */
  readonly bound: number | null;
  readonly maxSchedules: number;
  readonly maxStates: number;
  /** True once the time is over; asked every few thousand steps. */
  readonly isOver: () => boolean;
  readonly onProgress: (progress: {
    readonly schedules: number;
    readonly steps: number;
    readonly bound: number;
  }) => void;
}

/** A search follows a schedule for this number of steps. */
const maxDepth = 1000;

/** Steps between two questions whether the time is over. */
const askEvery = 4096;

/**
 * Follows every schedule in the order of its preemptions: a switch away from a thread that could have gone on is one
 * (Musuvathi and Qadeer, "Iterative context bounding", PLDI 2007). Schedules that lead to the same state go on as one,
 * unless `counted` is set with a bound: then those with different preemptions are kept apart.
 */
export function exploreGraph(program: Program, limits: GraphLimits, counted: boolean): Graph {
  const builder = new GraphBuilder(program, counted && limits.bound !== null);
  let putOff: number[] = [];
  if (
    !builder.follow([builder.add(firstState(program), { last: -1, level: 0, steps: 0 }).node], {
      putOff,
      level: 0,
      limits,
    })
  )
    return builder.graph(null, false);
  let level = 0;
  while (putOff.length > 0 && level < (limits.bound ?? Infinity)) {
    const later: number[] = [];
    if (!builder.preempt(putOff, { putOff: later, level: level + 1, limits })) return builder.graph(level, false);
    putOff = later;
    level += 1;
  }
  const isAll = putOff.length === 0;
  return builder.graph(isAll ? null : level, isAll);
}

class GraphBuilder {
  schedules = 0;
  steps = 0;
  /** True once a schedule was too long to be followed to its end. */
  isCut = false;
  readonly #program: Program;
  readonly #byLevel: boolean;
  readonly #nodes: Node[] = [];
  readonly #states: MachineState[] = [];
  readonly #ends: (End | null)[] = [];
  readonly #enabled: (readonly number[])[] = [];
  readonly #stateOf = new Map<string, number>();
  readonly #nodeOf = new Map<number, number>();
  #askAt = askEvery;

  constructor(program: Program, byLevel: boolean) {
    this.#program = program;
    this.#byLevel = byLevel;
  }

  graph(bound: number | null, complete: boolean): Graph {
    const { schedules, steps } = this;
    return {
      nodes: this.#nodes,
      states: this.#states,
      ends: this.#ends,
      enabled: this.#enabled,
      steps,
      schedules,
      bound: this.isCut ? null : bound,
      complete: complete && !this.isCut,
    };
  }

  /** The node of a state that `last` stepped to. */
  add(
    state: MachineState,
    { last, level, steps }: { readonly last: number; readonly level: number; readonly steps: number },
  ): { readonly node: number; readonly isNew: boolean } {
    const key = machineKey(state);
    let index = this.#stateOf.get(key);
    if (index === undefined) {
      index = this.#states.length;
      this.#stateOf.set(key, index);
      this.#states.push(state);
      const end = endOf(this.#program, state);
      const isCut = end === null && steps >= maxDepth;
      this.isCut ||= isCut;
      this.#ends.push(end);
      this.#enabled.push(end || isCut ? [] : enabledThreads(this.#program, state));
    }
    const threads = this.#program.threads.length + 1;
    const nodeKey = (index * threads + last + 1) * (this.#byLevel ? 1024 : 1) + (this.#byLevel ? level : 0);
    const known = this.#nodeOf.get(nodeKey);
    if (known !== undefined) return { node: known, isNew: false };
    const node = this.#nodes.length;
    this.#nodeOf.set(nodeKey, node);
    this.#nodes.push({ state: index, last, next: [], steps });
    return { node, isNew: true };
  }

  /** Follows the schedules from some nodes up to their preemptions, which `putOff` collects. False at a limit. */
  follow(open: number[], { putOff, level, limits }: Following): boolean {
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      const { enabled, mayStay } = this.#choicesAt(at);
      if (enabled.length === 0) this.schedules += 1;
      for (const thread of mayStay === null ? enabled : [mayStay]) this.#take(at, thread, { level, open });
      if (mayStay !== null && enabled.length > 1) putOff.push(at);
      if (this.#isOver(level, limits)) return false;
    }
    return true;
  }

  /** Makes the preemptions that were put off, and follows what they lead to. False at a limit. */
  preempt(nodes: readonly number[], following: Following): boolean {
    const { level, limits } = following;
    for (const at of nodes) {
      const open: number[] = [];
      const { enabled, mayStay } = this.#choicesAt(at);
      for (const thread of enabled) if (thread !== mayStay) this.#take(at, thread, { level, open });
      if (this.#isOver(level, limits) || !this.follow(open, following)) return false;
    }
    return true;
  }

  #choicesAt(at: number): { readonly enabled: readonly number[]; readonly mayStay: number | null } {
    const node = this.#nodes[at];
    const enabled = (node && this.#enabled[node.state]) ?? [];
    return { enabled, mayStay: node && enabled.includes(node.last) ? node.last : null };
  }

  #isOver(level: number, limits: GraphLimits): boolean {
    if (this.schedules >= limits.maxSchedules || this.#states.length >= limits.maxStates) return true;
    if (this.steps < this.#askAt) return false;
    this.#askAt = this.steps + askEvery;
    limits.onProgress({ schedules: this.schedules, steps: this.steps, bound: level });
    return limits.isOver();
  }

  #take(at: number, thread: number, { level, open }: { readonly level: number; readonly open: number[] }): void {
    const node = this.#nodes[at];
    const before = node && this.#states[node.state];
    if (!node || !before) return;
    const { state } = step(this.#program, before, thread);
    this.steps += 1;
    const { node: target, isNew } = this.add(state, { last: thread, level, steps: node.steps + 1 });
    node.next.push(thread, target);
    if (isNew) open.push(target);
    else this.schedules += 1;
  }
}

/** Where schedules are followed, and where the preemptions go. */
interface Following {
  readonly putOff: number[];
  readonly level: number;
  readonly limits: GraphLimits;
}
