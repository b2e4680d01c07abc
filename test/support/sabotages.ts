import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Client } from '#shared/rpc/client.ts';
import { watchRun, type WatchedRun } from './open-engine.ts';
import { sabotageVariable, type Sabotage } from './sabotage.ts';

/** A sabotage with its scenario and its name there. */
export interface NamedSabotage extends Sabotage {
  readonly scenario: string;
  readonly name: string;
}

/** The file that the actors of sabotaged runs start with, for `openEngine`. */
export const sabotagedActor = fileURLToPath(new URL('sabotaged-actor.ts', import.meta.url));

/** All sabotages of `test/sabotage`, in order of their scenarios. */
export async function loadSabotages(): Promise<readonly NamedSabotage[]> {
  const folder = new URL('../sabotage/', import.meta.url);
  const perScenario = await Promise.all(
    readdirSync(folder)
      .toSorted()
      .map(async (file) => {
        const { sabotages } = (await import(new URL(file, folder).href)) as {
          readonly sabotages: Readonly<Record<string, Sabotage>>;
        };
        const scenario = file.replace(/\.ts$/, '');
        return Object.entries(sabotages).map(([name, sabotage]) => ({ ...sabotage, scenario, name }));
      }),
  );
  return perScenario.flat();
}

/** How to run sabotages, some at the same time, on an engine that was opened with `sabotagedActor`. */
export function sabotageRunner(client: Client): (sabotage: NamedSabotage) => Promise<WatchedRun> {
  let starting: Promise<unknown> = Promise.resolve();
  return async ({ scenario, name, variant, params }) => {
    // The processes of a run get the environment of the moment at which it starts: one starts after the other.
    const started = starting.then(async () => {
      process.env[sabotageVariable] = `${scenario}/${name}`;
      return client.call('run.start', { scenario, variant, params: { ...params } });
    });
    starting = started
      .catch(() => {})
      .then(() => {
        delete process.env[sabotageVariable];
      });
    return watchRun(client, (await started).runId);
  };
}
