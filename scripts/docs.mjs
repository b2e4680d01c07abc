import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/project.mjs';
import { scenarioDocs } from './lib/scenarios-doc.mjs';

// `npm run docs`: writes docs/scenarios.md in both languages.
mkdirSync(join(root, 'docs'), { recursive: true });
for (const [name, make] of Object.entries(scenarioDocs)) writeFileSync(join(root, 'docs', name), make());
