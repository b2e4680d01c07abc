import { poolPrograms } from './pools.ts';
import type { PrintedCheck } from './printed.ts';
import { processPrograms } from './processes.ts';
import { systemPrograms } from './system.ts';
import { threadPrograms } from './threads.ts';

/** A Python program that shows the same as a scenario, outside of the app. */
export interface Program {
  /** Its file in `resources/python/course`. */
  readonly file: string;
  /** What it prints fulfils all of them, where its scenario can run. */
  readonly checks: readonly PrintedCheck[];
}

const checks = { ...systemPrograms, ...processPrograms, ...threadPrograms, ...poolPrograms };

/** Every program, by the id of its scenario. */
export const programs: ReadonlyMap<string, Program> = new Map(
  Object.entries(checks).map(([id, checks]) => [id, { file: `${id}.py`, checks }]),
);
