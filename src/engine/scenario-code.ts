import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { allScenarios } from '#scenarios/course.ts';
import { AppError } from '#shared/errors.ts';
import type { ScenarioCode, SourceFile } from '#shared/model/scenario-code.ts';
import { programs } from '#shared/programs/programs.ts';
import { pythonScripts } from './python.ts';
import { findManifest } from './supervisor/params.ts';

const digestsName = 'digests.json';
const digestsSchema = z.record(z.string(), z.string());

/** Where the sources are: in the checkout, or beside what was built of them. */
interface Place {
  /** Folder that the paths of the roles are relative to. */
  readonly root: string;
  /** SHA-256 by path; null in the checkout, whose files are there to be edited. */
  readonly digests: Readonly<Record<string, string>> | null;
}

/** Reads a file of Procession itself. Throws an AppError that names it if that fails. */
async function read(root: string, path: string): Promise<Buffer> {
  try {
    return await readFile(join(root, path));
  } catch (error) {
    throw new AppError('source-missing', { name: path }, { cause: error });
  }
}

async function findPlace(entry: string): Promise<Place> {
  if (entry.endsWith('.ts')) return { root: join(dirname(entry), '..', '..', '..'), digests: null };
  const root = join(dirname(entry), 'sources');
  const text = (await read(root, digestsName)).toString('utf8');
  try {
    return { root, digests: digestsSchema.parse(JSON.parse(text)) };
  } catch (error) {
    throw new AppError('source-altered', { name: digestsName }, { cause: error });
  }
}

async function readChecked(root: string, path: string, digests: Place['digests']): Promise<SourceFile> {
  const bytes = await read(root, path);
  const isAsBuilt = digests === null || digests[path] === createHash('sha256').update(bytes).digest('hex');
  if (!isAsBuilt) throw new AppError('source-altered', { name: path });
  return { path, text: bytes.toString('utf8') };
}

/**
 * The code of a scenario. `entry` is the actors' entry, beside which the build put the roles and the digests. Throws
 * an AppError if a file is not as it was built.
 */
export async function scenarioCode(id: string, entry: string): Promise<ScenarioCode> {
  const known = allScenarios.map(({ manifest }) => manifest);
  const { variants, startedIn } = findManifest(known, id);
  if (variants.length === 0 || startedIn) return { python: null, typescript: null };
  const { root, digests } = await findPlace(entry);
  const program = programs.get(id);
  const shipped = join(pythonScripts(entry), '..', '..');
  const python = program ? await readChecked(shipped, `resources/python/course/${program.file}`, digests) : null;
  const typescript = await readChecked(root, `src/lab/scenarios/${id}/roles.ts`, digests);
  return { python, typescript };
}
