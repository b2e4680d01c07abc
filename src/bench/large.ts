import { median } from '#shared/analysis/median.ts';
import { compared, mean, type Bench, type BenchResult } from './bench.ts';
import { gather } from './crowd.ts';
import { measurePasses } from './passes.ts';
import { costOfScreen } from './screen.ts';

const usual = 10_000;
const few = 2000;
const passes = 20;

async function passCpu(options: { readonly processes: number; readonly signal: AbortSignal }): Promise<number> {
  await using crowd = await gather({ idle: options.processes, busy: 0, signal: options.signal });
  const costs = await measurePasses({ count: passes, everyMs: 1000, signal: options.signal });
  // Per process: the machine's own processes count in both measurements.
  return mean(costs.map(({ cpuMs, processes }) => (cpuMs / Math.max(crowd.size, processes)) * 1000));
}

/** How the cost grows with the number of processes, and what 10,000 cost from sampler to painted table. */
export const large: Bench = async (options) => {
  const processes = options.processes ?? usual;
  const results: BenchResult[] = [];
  const base: number[] = [];
  const grown: number[] = [];
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const [count, costs] of [
      [few, base],
      [processes, grown],
    ] as const) {
      options.say(`${round}/${options.rounds}  ${count}`);
      costs.push(await passCpu({ processes: count, signal: options.signal }));
    }
  }
  results.push(
    compared({
      bench: 'large',
      name: `CPU of one pass per 1000 processes, at ${processes}`,
      value: median(grown),
      unit: 'ms',
      peer: `the same at ${few}`,
      peerValue: median(base),
      goal: 1,
    }),
  );
  await using crowd = await gather({ idle: processes, busy: 0, signal: options.signal });
  options.say(`${crowd.size}, with a browser`);
  const screen = await costOfScreen({
    program: options.program,
    seconds: options.seconds,
    settleSeconds: 8,
    hidden: false,
    signal: options.signal,
  });
  if (screen) {
    const share = (ms: number): number => ms / 10;
    const about = `${processes} processes, table open, each second`;
    results.push(
      {
        bench: 'large',
        name: `Host and browser together (${about})`,
        value: share(screen.host + screen.browser),
        unit: '% of a core',
        peer: null,
        peerValue: null,
        ratio: null,
        goal: 15,
      },
      {
        bench: 'large',
        name: `Host alone (${about})`,
        value: share(screen.host),
        unit: '% of a core',
        peer: null,
        peerValue: null,
        ratio: null,
        goal: null,
      },
      {
        bench: 'large',
        name: `Browser alone (${about})`,
        value: share(screen.browser),
        unit: '% of a core',
        peer: null,
        peerValue: null,
        ratio: null,
        goal: null,
      },
    );
  }
  return results;
};
