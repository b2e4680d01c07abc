import { z } from 'zod';
import { letterId, list, refuse, whole } from './parse-input.ts';

/** Maximum number of processes and resource types in one table. */
export const maxEntries = 64;
const maxAmount = 1_000_000;

/** Amounts, one per kind of resource. */
export const amountsSchema = list(whole(0, maxAmount), { min: 1, max: maxEntries });

/** Names of the kinds of resources; A, B, … where none are given. */
export const resourceNamesSchema = list(z.string().min(1), { min: 1, max: maxEntries }).optional();

/** The names of `count` kinds. */
export function resourceNames(given: readonly string[] | undefined, count: number): readonly string[] {
  return given ?? Array.from({ length: count }, (_, kind) => letterId(kind));
}

/** The id of a process that was given none: P0, P1, … */
export function processId(given: string | undefined, position: number): string {
  return given ?? `P${position}`;
}

/** Refuses a vector that has not one entry per kind. */
export function checkLength(
  amounts: readonly number[] | undefined,
  expected: number,
  context: z.core.$RefinementCtx,
  path: PropertyKey[],
): void {
  if (amounts && amounts.length !== expected)
    refuse(context, { code: 'lengths-differ', params: { count: amounts.length, expected } }, path);
}
