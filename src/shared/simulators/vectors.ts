/** Amounts per kind of resource, in the order of the resources. */
export type Amounts = readonly number[];

/** True if every amount is at most its limit. */
export function atMost(amounts: Amounts, limits: Amounts): boolean {
  return amounts.every((amount, kind) => amount <= (limits[kind] ?? 0));
}

/** Sums per kind. */
export function plus(a: Amounts, b: Amounts): Amounts {
  return a.map((amount, kind) => amount + (b[kind] ?? 0));
}

/** Differences per kind. */
export function minus(a: Amounts, b: Amounts): Amounts {
  return a.map((amount, kind) => amount - (b[kind] ?? 0));
}

/** One process that the greedy pass examines. */
export interface GreedyStep {
  readonly process: number;
  /** What it still may ask for, or asks for. */
  readonly wants: Amounts;
  /** The available amounts when it is examined. */
  readonly work: Amounts;
  /** True if it can finish with what is free; it then gives back what it holds. */
  readonly finishes: boolean;
  readonly workAfter: Amounts;
}

/**
 * Examines the processes in turn, cyclically, and lets each finish whose demand fits the available amounts, until
 * none is left that can. The order does not matter: a finished process only adds to what is available.
 */
export function finishGreedily(
  available: Amounts,
  processes: readonly { readonly holds: Amounts; readonly wants: Amounts; readonly finished?: boolean }[],
): { readonly steps: readonly GreedyStep[]; readonly order: readonly number[]; readonly left: readonly number[] } {
  const steps: GreedyStep[] = [];
  const order: number[] = [];
  const waiting = new Set(processes.flatMap(({ finished }, process) => (finished ? [] : [process])));
  let work = available;
  for (let at = 0, idle = 0; waiting.size > 0 && idle < processes.length; at += 1) {
    const process = at % processes.length;
    const one = processes[process];
    idle += 1;
    if (!one || !waiting.has(process)) continue;
    const finishes = atMost(one.wants, work);
    const workAfter = finishes ? plus(work, one.holds) : work;
    steps.push({ process, wants: one.wants, work, finishes, workAfter });
    if (!finishes) continue;
    work = workAfter;
    waiting.delete(process);
    order.push(process);
    idle = 0;
  }
  return { steps, order, left: [...waiting] };
}

/** Amounts as they are written in an explanation: `(1, 0, 2)`. */
export const asVector = (amounts: Amounts): string => `(${amounts.join(', ')})`;
