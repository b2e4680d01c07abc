import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/project.mjs';
import { sabotageDoc } from './lib/sabotage-doc.mjs';
import { scenarioDocs } from './lib/scenarios-doc.mjs';

// `npm run docs`: writes docs/scenarios.md in both languages, and docs/sabotage.md.
mkdirSync(join(root, 'docs'), { recursive: true });
for (const [name, make] of Object.entries(scenarioDocs)) writeFileSync(join(root, 'docs', name), make());
writeFileSync(join(root, 'docs', 'sabotage.md'), await sabotageDoc());
