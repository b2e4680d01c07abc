import type { InterleaveInput } from './input.ts';
import { execute, registerOf, type MachineState } from './machine.ts';
import { nextInstruction, tracedMemory } from './run.ts';
import { registerNames } from './instruction.ts';

/** One possible end. */
export interface Outcome {
  /** Traced memory at the end. */
  readonly memory: Readonly<Record<string, number>>;
  /** How many interleavings end so; null where loops make their number unlimited, or beyond 2^53. */
  readonly schedules: number | null;
  /** A schedule that ends so: the thread of each step. */
  readonly example: readonly number[];
}

/** All ends of the programs over all interleavings. */
export interface Exploration {
  readonly outcomes: readonly Outcome[];
  /** Number of interleavings; null as above. */
  readonly schedules: number | null;
  /** Different states met. */
  readonly states: number;
  /** False if the limit of states came first: then there may be more ends. */
  readonly complete: boolean;
  /** True if some interleaving never ends, such as two threads that spin for ever. */
  readonly endless: boolean;
  /** True if there are states from which no end can be reached: threads wait for each other for ever. */
  readonly stuck: boolean;
}

/** The default limit of explored states. */
const defaultMaxStates = 200_000;

interface Node {
  readonly state: MachineState;
  /** How it was first reached. */
  readonly from: { readonly node: number; readonly thread: number } | null;
  readonly next: number[];
}

function keyOf({ memory, threads }: MachineState): string {
  return JSON.stringify([
    Object.entries(memory).filter(([, value]) => value !== 0),
    threads.map((thread) => [thread.at, thread.compared, registerNames.map((name) => registerOf(thread, name))]),
  ]);
}

/**
 * A thread whose next instruction is `halt` is finished: passing the CPU on for it would only multiply equal
 * interleavings.
 */
function settle(input: InterleaveInput, state: MachineState): MachineState {
  return {
    ...state,
    threads: state.threads.map((thread) =>
      nextInstruction(input, thread)?.operation === 'halt'
        ? { ...thread, at: input.assembled.programs[thread.program]?.length ?? 0 }
        : thread,
    ),
  };
}

/** The graph of all states, breadth first, so that the examples are as short as possible. */
function buildGraph(
  input: InterleaveInput,
  maxStates: number,
): { readonly nodes: readonly Node[]; readonly complete: boolean } {
  const start = settle(input, input.start);
  const nodes: Node[] = [{ state: start, from: null, next: [] }];
  const known = new Map([[keyOf(start), 0]]);
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (!node) break;
    for (const [thread, one] of node.state.threads.entries()) {
      const instruction = nextInstruction(input, one);
      if (!instruction) continue;
      const after = settle(
        input,
        execute(node.state, thread, instruction, input.assembled.programs[one.program]?.length ?? 0),
      );
      const key = keyOf(after);
      let target = known.get(key);
      if (target === undefined) {
        if (nodes.length >= maxStates) return { nodes, complete: false };
        target = nodes.length;
        known.set(key, target);
        nodes.push({ state: after, from: { node: at, thread }, next: [] });
      }
      node.next.push(target);
    }
  }
  return { nodes, complete: true };
}

function exampleOf(nodes: readonly Node[], at: number): readonly number[] {
  const steps: number[] = [];
  for (let from = nodes[at]?.from; from; from = nodes[from.node]?.from) steps.push(from.thread);
  return steps.toReversed();
}

/** Nodes in an order in which every edge points forward; null if there is a cycle. */
function sortTopologically(nodes: readonly Node[]): readonly number[] | null {
  const incoming = nodes.map(() => 0);
  for (const { next } of nodes) for (const target of next) incoming[target] = (incoming[target] ?? 0) + 1;
  const order = nodes.flatMap((_, at) => (incoming[at] === 0 ? [at] : []));
  for (let done = 0; done < order.length; done += 1) {
    for (const target of nodes[order[done] ?? 0]?.next ?? []) {
      incoming[target] = (incoming[target] ?? 0) - 1;
      if (incoming[target] === 0) order.push(target);
    }
  }
  return order.length === nodes.length ? order : null;
}

/** For each node, the number of ways to it from the start. */
function countWays(nodes: readonly Node[], order: readonly number[]): readonly bigint[] {
  const ways = nodes.map((_, at): bigint => (at === 0 ? 1n : 0n));
  for (const at of order)
    for (const target of nodes[at]?.next ?? []) ways[target] = (ways[target] ?? 0n) + (ways[at] ?? 0n);
  return ways;
}

/** True if some node leads to no end. */
function hasStuck(nodes: readonly Node[]): boolean {
  const before: number[][] = nodes.map(() => []);
  nodes.forEach(({ next }, at) => next.forEach((target) => before[target]?.push(at)));
  const reached = new Set(nodes.flatMap(({ next }, at) => (next.length === 0 ? [at] : [])));
  for (const at of reached) for (const earlier of before[at] ?? []) reached.add(earlier);
  return reached.size < nodes.length;
}

const asNumber = (count: bigint | null): number | null =>
  count === null || count > BigInt(Number.MAX_SAFE_INTEGER) ? null : Number(count);

/** Explores every interleaving of the programs' instructions, up to a limit of states. */
export function exploreInterleavings(input: InterleaveInput, maxStates: number = defaultMaxStates): Exploration {
  const { nodes, complete } = buildGraph(input, maxStates);
  const order = complete ? sortTopologically(nodes) : null;
  const ways = order && countWays(nodes, order);
  const ends = new Map<string, { readonly memory: Outcome['memory']; readonly at: number; count: bigint | null }>();
  nodes.forEach(({ state }, at) => {
    if (state.threads.some((thread) => nextInstruction(input, thread) !== undefined)) return;
    const memory = tracedMemory(input, state);
    const key = JSON.stringify(memory);
    const count = ways ? (ways[at] ?? 0n) : null;
    const known = ends.get(key);
    if (!known) ends.set(key, { memory, at, count });
    else if (known.count !== null && count !== null) known.count += count;
  });
  const byValue = [...ends.values()].sort((a, b) => compareValues(Object.values(a.memory), Object.values(b.memory)));
  const total = ways ? byValue.reduce((sum, { count }) => sum + (count ?? 0n), 0n) : null;
  return {
    outcomes: byValue.map(({ memory, at, count }) => ({
      memory,
      schedules: asNumber(count),
      example: exampleOf(nodes, at),
    })),
    schedules: asNumber(total),
    states: nodes.length,
    complete,
    endless: complete && order === null,
    stuck: complete && hasStuck(nodes),
  };
}

function compareValues(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
