import { spawnSync } from 'node:child_process';
import { npmCommand, root } from '../lib/project.mjs';
import { script } from '../lib/run.mjs';

// Asks the registry for known vulnerabilities of the locked packages; not every registry answers that.

await script(async () => {
  const [file, ...args] = npmCommand();
  const { stdout, error } = spawnSync(file, [...args, 'audit', '--json'], { cwd: root, encoding: 'utf8' });
  let answer = {};
  try {
    answer = JSON.parse(stdout);
  } catch {
    // npm is missing or has printed no JSON
  }
  const found = answer.metadata?.vulnerabilities;
  if (!found) {
    console.log(`Not run: ${answer.message ?? error?.message ?? 'npm audit gave no answer'}.`);
    return 0;
  }
  const levels = Object.entries(found).filter(([level, count]) => level !== 'total' && count > 0);
  const packages = `${answer.metadata.dependencies?.total ?? 'all'} packages`;
  console.log(`${packages}: ${levels.map(([level, count]) => `${count} ${level}`).join(', ') || 'nothing known'}.`);
  return levels.length === 0 ? 0 : 1;
});
