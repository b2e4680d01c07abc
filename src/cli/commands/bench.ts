import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { AppError } from '#shared/errors.ts';
import { nearest } from '#shared/nearest.ts';
import { busy, idle } from '#bench/against-monitors.ts';
import { benchNames, figure, isMet, type Bench, type BenchName, type BenchResult } from '#bench/bench.ts';
import { large } from '#bench/large.ts';
import { benchMachine, type BenchMachine } from '#bench/machine.ts';
import { memory } from '#bench/memory.ts';
import { performanceDoc } from '#bench/performance-doc.ts';
import { rest } from '#bench/rest.ts';
import { store } from '#bench/store.ts';
import { workbench } from '#bench/workbench.ts';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { createStyle } from '../output/style.ts';
import { tableLines } from '../output/table.ts';

/** Options of `bench`, already checked. */
export interface BenchCommandOptions {
  readonly processes?: number;
  readonly seconds: number;
  readonly rounds: number;
  readonly write?: string;
}

const benches: Readonly<Record<BenchName, Bench>> = { idle, busy, large, rest, memory, store, workbench };

function chosen(names: readonly string[]): readonly BenchName[] {
  if (names.includes('all')) return benchNames;
  return names.map((name) => {
    const known = benchNames.find((candidate) => candidate === name);
    if (!known)
      throw new AppError('bench-unknown', {
        name,
        nearest: nearest(name, [...benchNames, 'all']),
        known: [...benchNames, 'all'].join(', '),
      });
    return known;
  });
}

function show(context: Context, machine: BenchMachine, results: readonly BenchResult[]): void {
  const { t } = context;
  const style = createStyle(context.color);
  const verdict = (result: BenchResult): string => {
    const met = isMet(result);
    return met === null ? '' : t(met ? 'cli:bench.met' : 'cli:bench.missed', { goal: figure(result.goal ?? 0) });
  };
  const lines = tableLines(
    [
      {
        title: t('cli:bench.value'),
        align: 'right',
        text: ({ value, unit }: BenchResult) => `${figure(value)} ${unit}`,
      },
      {
        title: t('cli:bench.ratio'),
        align: 'right',
        text: ({ ratio }) => (ratio === null ? '' : `× ${figure(ratio)}`),
      },
      {
        title: t('cli:bench.peer'),
        align: 'left',
        text: ({ peer, peerValue, unit }) =>
          peer === null ? '' : `${peer}${peerValue === null ? '' : ` ${figure(peerValue)} ${unit}`}`,
      },
      {
        title: t('cli:bench.goal'),
        align: 'left',
        text: verdict,
        style: (result, text) => (isMet(result) === false ? style.bad(text) : style.good(text)),
      },
      { title: t('cli:bench.what'), align: 'left', text: ({ name }) => name },
    ],
    results,
    { width: context.width, heading: style.bold },
  );
  const memory = `${figure(machine.memoryBytes / 1024 ** 3)} GiB`;
  const about = `${machine.processor}, ${machine.cores} × , ${memory}, ${machine.system}, Node ${machine.node}`;
  context.out(`${[about, ...lines].join('\n')}\n`);
}

/** `procession bench`: measures this machine, with other tools in the same run. */
export async function bench(
  context: Context,
  names: readonly string[],
  options: BenchCommandOptions,
): Promise<ExitCode> {
  const wanted = chosen(names);
  if (process.platform !== 'linux')
    throw new AppError('platform-missing', { what: 'bench', platform: process.platform, needs: 'linux' });
  const machine = benchMachine();
  const results: BenchResult[] = [];
  for (const name of wanted) {
    const program = [process.execPath, process.argv[1] as string];
    results.push(
      ...(await benches[name]({
        processes: options.processes ?? null,
        seconds: options.seconds,
        rounds: options.rounds,
        signal: context.signal,
        program,
        entries: context.paths.entries,
        say: (text) => context.say(`${name}  ${text}`),
      })),
    );
  }
  if (options.write !== undefined) {
    const earlier = existsSync(options.write) ? readFileSync(options.write, 'utf8') : '';
    writeFileSync(options.write, performanceDoc(machine, results, new Date(), earlier));
  }
  if (context.json) context.out(`${JSON.stringify({ machine, results })}\n`);
  else show(context, machine, results);
  return exitCodes.done;
}
