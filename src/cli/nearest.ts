import { closest } from 'fastest-levenshtein';

/** The known spelling closest to a wrong one; empty when nothing is known. */
export function nearest(name: string, known: readonly string[]): string {
  const lower = known.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  return lower ?? (known.length === 0 ? '' : closest(name, [...known]));
}
