import { spawnSync } from 'node:child_process';
import { Refusal } from '../lib/run.mjs';

/** Runs a program; throws unless it exits with one of `codes`. Returns its output. */
export function run(file, args, { codes = [0], ...options } = {}) {
  const { status, stdout, stderr, error } = spawnSync(file, args, { encoding: 'utf8', maxBuffer: 1e8, ...options });
  if (error || !codes.includes(status))
    throw new Refusal(`${file} ${args.join(' ')}: ${error?.message ?? `exit code ${status}`}\n${stdout}${stderr}`);
  return stdout;
}

/** One line of the table: what `action` returns, or the failure that it throws. */
export async function check(what, action) {
  let found;
  try {
    found = await action();
  } catch (error) {
    throw new Refusal(`✖ ${what}: ${error.message}`);
  }
  process.stdout.write(`✔ ${what}: ${found}\n`);
}

/** Throws unless nothing was found. */
export function assertNone(found, what) {
  if (found.length > 0) throw new Refusal(`${what}: ${found.slice(0, 20).join(', ')}`);
}
