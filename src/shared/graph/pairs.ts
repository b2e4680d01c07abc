/** Two nodes that edges may join, in one direction or both. */
export interface Pair {
  readonly from: string;
  readonly to: string;
}

/** The key of a pair; its direction counts. */
export const pairKey = ({ from, to }: Pair): string => JSON.stringify([from, to]);

/** Notes that edges may join two nodes. */
export function addPair(pairs: Map<string, Pair>, from: string, to: string): void {
  const key = pairKey({ from, to });
  if (!pairs.has(key)) pairs.set(key, { from, to });
}
