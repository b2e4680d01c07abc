import { median } from '#shared/analysis/median.ts';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureIngest } from './ingest.ts';
import { type Bench, type BenchOptions } from './bench.ts';

const actors = 2;
const eventsEach = 500_000;
/** Events per second of each paced actor: together more than the 100,000 the log must keep up with. */
const perSecondEach = 60_000;
/** 100,000 events a second are 10 ms for a thousand. */
const goalMs = 10;

/** The flood program: a bundle beside that of the actors in the built product, else the source file here. */
function floodEntryFor(actorEntry: string): string {
  return basename(actorEntry) === 'actor.js'
    ? join(dirname(actorEntry), 'flood.js')
    : join(dirname(fileURLToPath(import.meta.url)), 'flood-entry.ts');
}

/** The time a thousand events took from actors to disk, and the number of lost events. */
async function flood(
  options: BenchOptions,
  pace: number | null,
): Promise<{ readonly ms: number; readonly lost: number }> {
  const floodEntry = floodEntryFor(options.entries.actor);
  const times: number[] = [];
  let lost = 0;
  for (let round = 1; round <= options.rounds; round += 1) {
    options.say(`${round}/${options.rounds}  ${actors} × ${eventsEach}${pace === null ? '' : `, ${pace}/s`}`);
    const folder = await mkdtemp(join(tmpdir(), 'procession-bench-'));
    try {
      const found = await measureIngest({
        floodEntry,
        entries: options.entries,
        folder,
        actors,
        eventsEach,
        perSecondEach: pace,
        signal: options.signal,
      });
      times.push(found.ms / (found.written / 1000));
      lost += found.sent - found.written;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  return { ms: median(times), lost };
}

/** Whether the log keeps up with 120,000 events a second, and how it handles a flood without a rate. */
export const ingest: Bench = async (options) => {
  const paced = await flood(options, perSecondEach);
  const free = await flood(options, null);
  const alone = { bench: 'store', peer: null, peerValue: null, ratio: null } as const;
  const sent = options.rounds * actors * eventsEach;
  return [
    {
      ...alone,
      name: `1,000 events from actors to disk (${actors} actors, ${actors * perSecondEach} events a second)`,
      value: paced.ms,
      unit: 'ms',
      goal: goalMs,
    },
    { ...alone, name: `Events lost of ${sent} at that rate`, value: paced.lost, unit: 'events', goal: 0 },
    {
      ...alone,
      name: `1,000 events from actors to disk (${actors} actors, as fast as they can)`,
      value: free.ms,
      unit: 'ms',
      goal: null,
    },
    {
      ...alone,
      name: `Events dropped and counted of ${sent} at that rate`,
      value: free.lost,
      unit: 'events',
      goal: null,
    },
  ];
};
