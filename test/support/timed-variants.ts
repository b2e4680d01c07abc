import { readFileSync } from 'node:fs';
import { scenarios } from '#scenarios/course.ts';
import type { VariantRun } from './run-all.ts';

/** What judges a time, a rate, or what samples must show: `src/lab/scenarios/check.ts`. */
const judges = /^import \{[^}]*\b(?:bounded|decide|seen)\b[^}]*\} from '\.\.\/define\.ts';$/mu;

const isTimed = (id: string): boolean =>
  judges.test(readFileSync(new URL(`../../src/lab/scenarios/${id}/scenario.ts`, import.meta.url), 'utf8'));

/** Every variant of the scenarios whose checks judge times, rates or samples: what a busy machine may spoil. */
export const timedVariants: readonly VariantRun[] = scenarios
  .filter(({ manifest }) => manifest.variants.length > 0 && isTimed(manifest.id))
  .flatMap(({ manifest }) => manifest.variants.map(({ id }) => ({ scenario: manifest.id, variant: id })));

/** How many of them a test has time for. */
const sampleSize = 20;

/** Some of them, of different scenarios as far as there are. `npm run trust` runs them all. */
export const timedSample: readonly VariantRun[] = Array.from(
  { length: sampleSize },
  (_, index) => timedVariants[Math.floor((index * timedVariants.length) / sampleSize)],
).filter((run) => run !== undefined);
