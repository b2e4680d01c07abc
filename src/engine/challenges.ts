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

const folderOf = (entry: string): string => join(resourcesAbove(entry), 'challenges');
const idOf = (file: string): string => file.replace(/^\d+-|\.md$/gu, '');

/** The files in teaching order. */
const filesIn = (folder: string): readonly string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .toSorted();

const readIn = (folder: string, file: string): Challenge => parseChallenge(readFileSync(join(folder, file), 'utf8'));

/** The challenges that are shipped, in teaching order; `entry`: a file of the program. */
export function shippedChallenges(entry: string): readonly ShippedChallenge[] {
  const folder = folderOf(entry);
  return filesIn(folder).map((file) => ({ id: idOf(file), challenge: readIn(folder, file) }));
}

/** One of them. Throws `challenge-unknown`. */
export function shippedChallenge(entry: string, id: string): Challenge {
  const folder = folderOf(entry);
  const file = filesIn(folder).find((one) => idOf(one) === id);
  if (file === undefined) throw new AppError('challenge-unknown', { name: id });
  return readIn(folder, file);
}
