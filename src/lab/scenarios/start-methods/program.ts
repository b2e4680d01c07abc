/** Processes of this generation start no more: the run must end, whatever the program does. */
const lastGeneration = 2;

/**
 * A program that starts itself: text of an ES module, since it must be a file of its own to be
 * loaded anew in each child. Its top level writes a line to the file LAB_LOG; generation 0 is
 * the one that was started first.
 */
export const selfStarter = `
import { fork } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const generation = Number(process.env.LAB_GENERATION);
const tell = (what) => appendFileSync(process.env.LAB_LOG, JSON.stringify({ what, generation, pid: process.pid, ppid: process.ppid }) + '\\n');

tell('top-level');
const isMain = generation === 0; // what the main-module guard asks
if (isMain || process.env.LAB_GUARDED !== 'yes') {
  for (let number = 0; number < Number(process.env.LAB_CHILDREN); number += 1) {
    tell('start');
    if (generation >= ${lastGeneration}) continue;
    const env = { ...process.env, LAB_GENERATION: String(generation + 1) };
    await new Promise((resolve) => fork(fileURLToPath(import.meta.url), [], { env, stdio: 'ignore' }).on('exit', resolve));
  }
}
process.exit(0);
`;

/**
 * The same idea with a real fork: a shell forks for each pair of brackets. Every copy goes on
 * in the middle of the program, with a copy of its variables. The inner sh notifies its parent,
 * which is the copy: $$ would still name the first shell.
 */
export const forkingShell = `
value=original
printf 'top-level %s %s\\n' "$$" "$value"
number=0
while [ "$number" -lt "$LAB_CHILDREN" ]; do
  number=$((number + 1))
  (
    printf 'copied %s %s\\n' "$(exec sh -c 'echo "$PPID"')" "$value"
    value=changed
    printf 'changed %s %s\\n' "$(exec sh -c 'echo "$PPID"')" "$value"
  ) &
  wait
done
printf 'after %s %s\\n' "$$" "$value"
`;
