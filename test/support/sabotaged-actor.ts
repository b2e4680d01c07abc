// Stands in for the actors' entry file: breaks what the variable names, then runs the real one.
import { sabotageVariable, type Sabotage } from './sabotage.ts';

const [scenario, name] = (process.env[sabotageVariable] ?? '').split('/');
const { sabotages } = (await import(`../sabotage/${scenario}.ts`)) as { sabotages: Readonly<Record<string, Sabotage>> };
sabotages[name ?? '']?.apply();
await import('#lab/runtime/actor-entry.ts');
