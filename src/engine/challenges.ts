import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '#shared/errors.ts';
import { parseChallenge, type Challenge } from '#shared/workbench/challenge.ts';
import { resourcesAbove } from './resources.ts';

/** A challenge that is shipped, by its id. */
export interface ShippedChallenge {
  readonly id: string;
  readonly challenge: Challenge;
}

const idOf = (file: string): string => file.replace(/^\d+-|\.md$/gu, '');

/** The challenges that are shipped, in teaching order; `entry`: a file of the program. */
export function shippedChallenges(entry: string): readonly ShippedChallenge[] {
  const folder = join(resourcesAbove(entry), 'challenges');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .toSorted()
    .map((file) => ({ id: idOf(file), challenge: parseChallenge(readFileSync(join(folder, file), 'utf8')) }));
}

/** One of them. Throws `challenge-unknown`. */
export function shippedChallenge(entry: string, id: string): Challenge {
  const found = shippedChallenges(entry).find((one) => one.id === id);
  if (!found) throw new AppError('challenge-unknown', { name: id });
  return found.challenge;
}
