import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { measureIngest } from '#engine/ingest.ts';
import { median, type Bench } from './bench.ts';

const actors = 2;
const eventsEach = 500_000;
/** What must be kept up: 100,000 events a second are 10 ms for a thousand. */
const goalMs = 10;

/** The built files that it needs lie beside the program. */
const built = (program: readonly string[], name: string): string => join(dirname(program.at(-1) as string), '..', 'main', name);

/** How long a thousand events take from actors to disk, and how many of a million are lost. */
export const ingest: Bench = async (options) => {
  const times: number[] = [];
  let lost = 0;
  for (let round = 1; round <= options.rounds; round += 1) {
    options.say(`${round}/${options.rounds}  ${actors} × ${eventsEach}`);
    const folder = await mkdtemp(join(tmpdir(), 'procession-bench-'));
    try {
      const found = await measureIngest({ floodEntry: built(options.program, 'flood.js'), storeEntry: built(options.program, 'store.js'), folder, actors, eventsEach, signal: options.signal });
      times.push(found.ms / (found.written / 1000));
      lost += found.sent - found.written;
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
  const alone = { bench: 'store', peer: null, peerValue: null, ratio: null } as const;
  return [
    { ...alone, name: `1,000 events from actors to disk (${actors} actors, ${actors * eventsEach} events)`, value: median(times), unit: 'ms', goal: goalMs },
    { ...alone, name: `Events lost of ${options.rounds * actors * eventsEach}`, value: lost, unit: 'events', goal: 0 },
  ];
};
