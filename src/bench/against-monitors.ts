import { median } from '#shared/analysis/median.ts';
import { setTimeout as delay } from 'node:timers/promises';
import psList from 'ps-list';
import { compared, mean, type Bench, type BenchName, type BenchOptions, type BenchResult } from './bench.ts';
import { gather } from './crowd.ts';
import { measurePasses } from './passes.ts';
import { buildLoop, costOfProgram, costOnTerminal, costPerCall, hasProgram } from './tools.ts';

/** First samples and first screen. */
const settleSeconds = 5;
/**
 * JavaScript is compiled while it runs, which takes this long for work done once a second. The benchmark
 * measures a monitor that stays open, not its first minute.
 */
const compiledAfterSeconds = 90;

/** Medians over the rounds; in each the tools take turns, so that a change of the machine affects all of them. */
async function inRounds(
  options: BenchOptions,
  tools: Readonly<Record<string, (() => Promise<number>) | null>>,
): Promise<Record<string, number | null>> {
  const found: Record<string, number[]> = {};
  for (let round = 1; round <= options.rounds; round += 1) {
    for (const [name, measure] of Object.entries(tools)) {
      if (!measure) continue;
      options.say(`${round}/${options.rounds}  ${name}`);
      (found[name] ??= []).push(await measure());
      options.signal.throwIfAborted();
    }
  }
  return Object.fromEntries(Object.keys(tools).map((name) => [name, found[name] ? median(found[name]) : null]));
}

async function wallOfPsList({ seconds, signal }: BenchOptions): Promise<number> {
  const walls: number[] = [];
  for (let index = 0; index < seconds; index += 1) {
    const startedAtMs = performance.now();
    await psList();
    walls.push(performance.now() - startedAtMs);
    await delay(1000, undefined, { signal });
  }
  return median(walls);
}

/** Procession beside htop, top, ps, ps-list and a loop in C, over the same processes at the same interval. */
function againstMonitors(
  bench: BenchName,
  usual: {
    readonly processes: number;
    readonly busyShare: number;
    readonly goals: {
      readonly htop: number;
      readonly ps: number | null;
      readonly psList: number | null;
      readonly loop: number | null;
    };
  },
): Bench {
  return async (options) => {
    const processes = options.processes ?? usual.processes;
    const busy = Math.round(processes * usual.busyShare);
    await using crowd = await gather({ idle: processes - busy, busy, signal: options.signal });
    await using loop = await buildLoop();
    const terminal = (command: readonly string[], settleSeconds: number): Promise<number> =>
      costOnTerminal(command, { ...options, settleSeconds });
    const [htop, top] = [await hasProgram('htop'), await hasProgram('top')];
    let wall = Number.NaN;
    const found = await inRounds(options, {
      procession: () => terminal([...options.program, 'watch', '--interval', '1000'], compiledAfterSeconds),
      htop: htop ? () => terminal(['htop', '-d', '10'], settleSeconds) : null,
      top: top ? () => costOfProgram(['top', '-b', '-d', '1'], { ...options, settleSeconds }) : null,
      'ps -e': () => costPerCall(['ps', '-e'], options.seconds, options.signal),
      pass: async () => {
        const costs = await measurePasses({ count: options.seconds, everyMs: 1000, signal: options.signal });
        wall = median(costs.map(({ wallMs }) => wallMs));
        return mean(costs.map(({ cpuMs }) => cpuMs));
      },
      'C loop': loop ? () => loop.costPerPass(options.seconds, options.signal) : null,
      'ps-list': () => wallOfPsList(options),
    });
    const about = `${crowd.size} processes, ${busy} busy`;
    const { goals } = usual;
    const row = (name: string, value: number | null, peer: string, goal: number | null): BenchResult[] =>
      value === null
        ? []
        : [
            compared({
              bench,
              name: `${name} (${about})`,
              value,
              unit: 'ms',
              peer,
              peerValue: found[peer] ?? null,
              goal,
            }),
          ];
    return [
      ...row('CPU per tick, whole tool on a terminal', found['procession'] ?? null, 'htop', goals.htop),
      ...row('CPU per tick, whole tool on a terminal', found['procession'] ?? null, 'top', null),
      ...row('CPU per tick, whole tool on a terminal', found['procession'] ?? null, 'ps -e', goals.ps),
      ...row('CPU of one pass of the sampler', found['pass'] ?? null, 'ps -e', null),
      ...row('CPU of one pass of the sampler', found['pass'] ?? null, 'C loop', goals.loop),
      ...row('Wall time of one pass of the sampler', wall, 'ps-list', goals.psList),
    ];
  };
}

export const idle = againstMonitors('idle', {
  processes: 2000,
  busyShare: 0,
  goals: { htop: 0.1, ps: 0.1, psList: 0.1, loop: 1 },
});
export const busy = againstMonitors('busy', {
  processes: 2000,
  busyShare: 0.1,
  goals: { htop: 0.2, ps: null, psList: null, loop: null },
});
