import { benchNames, figure, isMet, type BenchName, type BenchResult } from './bench.ts';
import type { BenchMachine } from './machine.ts';

const about: Readonly<Record<BenchName, string>> = {
  idle: 'Two thousand processes that sleep, a full table each second. Every tool is started as it comes, on a terminal of 160 × 50 or writing to nowhere; it may settle for five seconds, Procession for 90, until most of its JavaScript is compiled, and is then watched: the CPU time of the whole tool with its children, per second. `ps -e` is the CPU time of one call. A *pass* is the sampler alone: reading, measuring, and the difference that would be sent.',
  busy: 'The same with two hundred of them waking twenty times a second, so that each has run in every tick.',
  large:
    'Ten thousand processes: how the cost of a pass grows, and what everything costs from the sampler to the painted table in a headless Chromium that paints in software.',
  rest: 'The dashboard left open behind another page: sampling has slowed down, and says so.',
  memory:
    'A thousand ticks while fifty processes a second come and go: the heap after a full garbage collection, and open descriptors.',
  store:
    'The log of the session. The ring and the recordings are fed with made-up ticks: of 500 processes, each second one in ten has used the processor and memory (*busy*: every one), and two come and go.',
  workbench:
    'Programs of the workbench, in their own process: all schedules of five dining philosophers with a waiter (10,832 states), the fastest of the rounds, a million random schedules of two threads that add to an unprotected variable, and a schedule on which two real threads change places at each of 8,000 steps.',
};

function line(result: BenchResult): string {
  const { name, value, unit, peer, peerValue, ratio, goal } = result;
  const met = isMet(result);
  const promise = goal === null ? '' : `≤ ${peer === null ? `${figure(goal)} ${unit}` : `× ${figure(goal)}`}`;
  const peerFigure = peerValue === null ? 'not installed' : `${figure(peerValue)} ${unit}`;
  const verdict = met ? 'yes' : '**no**';
  const cells = [
    name,
    `${figure(value)} ${unit}`,
    peer === null ? '' : `${peer}: ${peerFigure}`,
    ratio === null ? '' : `× ${figure(ratio)}`,
    promise,
    met === null ? '' : verdict,
  ];
  return `| ${cells.join(' | ')} |`;
}

const heading = (bench: BenchName): string => `## ${bench}\n`;

/** The section an earlier run wrote about a measurement; empty if there is none. */
function keptFrom(earlier: string, bench: BenchName): string {
  const from = earlier.indexOf(`\n${heading(bench)}`);
  if (from < 0) return '';
  const to = earlier.indexOf('\n## ', from + 1);
  return `${earlier.slice(from + 1, to < 0 ? undefined : to).trimEnd()}\n\n`;
}

/**
 * docs/performance.md: what was measured, when and on which machine, and whether goals were met.
 * Sections that this run did not measure are kept from `earlier`.
 */
export function performanceDoc(
  machine: BenchMachine,
  results: readonly BenchResult[],
  when: Date,
  earlier = '',
): string {
  const measured = `Measured on ${when.toISOString().slice(0, 10)}: ${machine.processor}, ${machine.cores} cores, ${(machine.memoryBytes / 1024 ** 3).toFixed(1)} GiB, ${machine.system}, Node ${machine.node}.`;
  const parts = benchNames.map((bench) => {
    const own = results.filter((result) => result.bench === bench);
    if (own.length === 0) return keptFrom(earlier, bench);
    return [
      heading(bench),
      `${about[bench]} ${measured}`,
      '',
      '| what | Procession | beside | ratio | promised | kept |',
      '| --- | ---: | --- | ---: | ---: | --- |',
      ...own.map((result) => line(result)),
      '',
      '',
    ].join('\n');
  });
  return `# Performance

Written by \`npm run bench\`; the figures of a table and their peers were measured in the same run, medians of several rounds in which the tools took turns. Run it to get the figures of your machine.

${parts.join('').trimEnd()}
`;
}
