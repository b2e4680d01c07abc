import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './lib/build.mjs';
import { say } from './lib/messages.mjs';
import { runTests } from './lib/node-tests.mjs';
import { at } from './lib/project.mjs';
import { Refusal, script } from './lib/run.mjs';
import { testFiles } from './lib/stages.mjs';

// `npm run scenario ID`: checks one scenario: its texts, each of its variants, each of its sabotages.
await script(async () => {
  const [id = ''] = process.argv.slice(2);
  const folders = readdirSync(at('src', 'lab', 'scenarios'), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  if (id === '' || !folders.some(({ name }) => name === id)) {
    throw new Refusal(say.unknownScenario(id, folders.map(({ name }) => name).join(', ')));
  }
  if (!existsSync(at('test', 'sabotage', `${id}.ts`))) process.stdout.write(`${say.noSabotage(id)}\n`);
  await prepare();
  const files = testFiles('unit').filter((file) => file.startsWith(join('test', 'unit', 'scenarios')));
  const lab = ['scenarios', 'sabotage'].map((name) => join('test', 'integration', 'lab', `${name}.test.ts`));
  const counts = await runTests([...files, ...lab], {
    patterns: [`^scenarios engine [0-9]+ ${id}( |$)`, `^sabotages ${id}[,:] `],
  });
  process.stdout.write(`\n${counts.passed} passed, ${counts.failed} failed\n`);
  return counts.failed > 0 ? 1 : 0;
});
