import { closest, distance } from 'fastest-levenshtein';

/** The nearest known spelling; empty if none is near. */
export function nearest(name: string, known: readonly string[]): string {
  const lower = known.find((candidate) => candidate.toLowerCase() === name.toLowerCase());
  if (lower !== undefined || known.length === 0) return lower ?? '';
  const begun = known.find((candidate) => name.length > 1 && candidate.toLowerCase().startsWith(name.toLowerCase()));
  const best = begun ?? closest(name, [...known]);
  // Farther off it would be a guess: the list of all that is valid helps more.
  const tolerance = Math.max(1, Math.floor(name.replace(/^-+/, '').length / 2));
  return begun !== undefined || distance(name, best) <= tolerance ? best : '';
}
