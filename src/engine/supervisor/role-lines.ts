import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join } from 'node:path';

/** Finds the line of a scenario's `roles.ts` that a place belongs to. */
export type FindRoleLine = (scenario: string, place: string) => number | null;

/** A place as an actor reports it: a file without its folder, a line and a column, from 1. */
const form = /^(roles[\w-]*\.(?:js|ts)):(\d{1,7}):(\d{1,7})$/u;
/** A line of a program that is a parameter of its run. */
const programForm = /^program:([1-9]\d{0,6})$/u;

/**
 * Maps places in the code that actors run to lines of the sources. `entry` is the actors' entry: a source itself, or
 * built, with the chunks and their source maps beside it.
 */
export function createRoleLines(entry: string): FindRoleLine {
  const maps = new Map<string, SourceMap | null>();
  const found = new Map<string, number | null>();

  const mapOf = (file: string): SourceMap | null => {
    let map = maps.get(file);
    if (map === undefined) {
      try {
        const text = readFileSync(join(dirname(entry), 'chunks', `${file}.map`), 'utf8');
        map = new SourceMap(JSON.parse(text) as ConstructorParameters<typeof SourceMap>[0]);
      } catch {
        map = null; // a package without maps: events have no lines then
      }
      maps.set(file, map);
    }
    return map;
  };

  const find = (scenario: string, place: string): number | null => {
    const ofProgram = programForm.exec(place)?.[1];
    if (ofProgram !== undefined) return Number(ofProgram);
    const [, file, line, column] = form.exec(place) ?? [];
    if (file === undefined) return null;
    if (file.endsWith('.ts')) return file === 'roles.ts' ? Number(line) : null;
    const origin = mapOf(file)?.findEntry(Number(line) - 1, Number(column) - 1);
    return origin && 'originalSource' in origin && origin.originalSource.endsWith(`/${scenario}/roles.ts`)
      ? origin.originalLine + 1
      : null;
  };

  return (scenario, place) => {
    const key = `${scenario} ${place}`;
    const known = found.get(key);
    if (known !== undefined) return known;
    const line = find(scenario, place);
    found.set(key, line);
    return line;
  };
}
