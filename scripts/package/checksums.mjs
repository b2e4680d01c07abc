import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { say } from '../lib/messages.mjs';
import { readOptions } from '../lib/options.mjs';
import { at } from '../lib/project.mjs';
import { Refusal, script } from '../lib/run.mjs';

// Writes SHA256SUMS beside packages, which `sha256sum --check SHA256SUMS` reads:
// `node scripts/package/checksums.mjs [--in FOLDER]`.
const packages = /\.(?:deb|rpm|AppImage|dmg|zip|exe|tar\.xz)$/u;

async function sha256(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

await script(async () => {
  const usage = 'node scripts/package/checksums.mjs [--in dist]';
  const { values } = readOptions(usage, { in: { type: 'string', default: at('dist') } });
  const names = readdirSync(values.in)
    .filter((name) => packages.test(name))
    .sort();
  if (names.length === 0) throw new Refusal(say.noPackages(values.in));
  const lines = [];
  for (const name of names) lines.push(`${await sha256(join(values.in, name))}  ${name}\n`);
  writeFileSync(join(values.in, 'SHA256SUMS'), lines.join(''));
  process.stdout.write(lines.join(''));
  return 0;
});
