import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { readOptions, wholeNumber } from './lib/options.mjs';
import { say } from './lib/messages.mjs';
import { at, pinnedNode } from './lib/project.mjs';
import { Refusal, runStep, script } from './lib/run.mjs';

// `npm run trust`: runs the measurements below and writes their tables into docs/trust.md; a part that is not run keeps
// its table. Needs a quiet Linux machine, root for some parts, and about a quarter of an hour. `--all` runs everything,
// which takes many hours; `--soak` only the host that is watched for an hour, or for `--minutes`.
const usage = 'npm run trust [-- --all | --soak [--minutes 60]]';
const document = at('docs', 'trust.md');
const trust = (name) => at('scripts', 'trust', name);

/** The parts in the order of the document. `runs`: in which of the three ways. */
function allParts({ isAll, minutes }) {
  const usual = ['usual', 'all'];
  return [
    {
      title: 'Nothing left behind',
      text: 'Runs ended in every bad way. Each figure counts cases; zero is promised from the column “after 9 s” on, and after 2 s on a quiet machine. A run that is over before its fault strikes is tried again, and counts apart if that never succeeds.',
      args: [trust('left-behind.mjs'), ...(isAll ? [] : ['--quick'])],
      runs: usual,
    },
    {
      title: 'The process that was meant, or none',
      text: 'Actions on processes of which some end meanwhile and other processes get their pids, in a PID namespace of its own. The last column counts processes that kept an effect meant for another one.',
      args: [trust('recycled-pids.mjs'), isAll ? '20000' : '2000'],
      runs: usual,
    },
    ...['burners', 'one-core', 'quota'].map((strain) => ({
      title: `No wrong verdict: ${{ burners: 'six busy programs', 'one-core': 'one processor', quota: 'half of a processor' }[strain]}`,
      text: 'Variants whose checks depend on times, rates or an order. “failed” would be a wrong verdict; “inconclusive” means that a check says it cannot decide, with the time that the run waited for a processor.',
      args: [trust('busy.mjs'), '--strain', strain, ...(isAll ? ['--all', '--times', '10'] : [])],
      runs: usual,
    })),
    {
      title: 'No sabotage passes: six busy programs',
      text: 'Runs with what they show broken on purpose. None may pass the checks that must notice: they fail, or say that they cannot decide.',
      args: [trust('busy.mjs'), '--strain', 'burners', '--all', '--sabotaged'],
      runs: ['all'],
    },
    {
      title: 'Nothing grows over time',
      text: 'A browser host on a machine full of processes that come and go, with a run each minute. Medians of the second and the last fifth of the time; the times that something was late depend on what else the machine does.',
      args: [trust('soak.mjs'), '--minutes', String(minutes)],
      runs: ['soak', 'all'],
    },
    {
      title: 'A killed recording',
      text: 'A program that records is ended by SIGKILL at random moments. Its file must open as it is, without a gap, and at most the last 250 ms may be missing.',
      args: [trust('killed-recording.mjs')],
      runs: ['all'],
    },
    {
      title: 'A session of a gigabyte',
      text: 'Opening it and going through it needs less than 300 MB of memory.',
      args: [trust('large-session.mjs')],
      runs: ['all'],
    },
    {
      title: 'Known vulnerabilities',
      text: 'What `npm audit` reports on the locked packages.',
      args: [trust('audit.mjs')],
      runs: usual,
    },
  ];
}

/** Runs a measurement; returns what it printed, and how long and at what load. */
async function measure({ title, args }) {
  process.stderr.write(`${title}\n`);
  const startedAtMs = performance.now();
  const loads = [loadavg()[0]];
  const timer = setInterval(() => loads.push(loadavg()[0]), 10_000);
  const folder = mkdtempSync(join(tmpdir(), 'procession-trust-'));
  const output = openSync(join(folder, 'output'), 'w+');
  try {
    const code = await runStep(pinnedNode(), ['--disable-warning=ExperimentalWarning', ...args], {
      stdio: ['ignore', output, 'inherit'],
    });
    const minutes = ((performance.now() - startedAtMs) / 60_000).toFixed(1);
    const [low, high] = [Math.min(...loads), Math.max(...loads)].map((load) => load.toFixed(1));
    const text = readFileSync(join(folder, 'output'), 'utf8').trim();
    return { text, code, conditions: `${minutes} minutes at a load of ${low} to ${high}` };
  } finally {
    clearInterval(timer);
    closeSync(output);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The sections of the document by their titles. */
function sectionsOf(text) {
  const [, ...sections] = text.split(/^## /m);
  return new Map(sections.map((section) => [section.slice(0, section.indexOf('\n')), `## ${section.trim()}\n`]));
}

const limits = `## Known limits

- Node resets ignored signals when it starts, so \`nohup procession serve\` still ends at SIGHUP; start it with \`setsid\`.
- A process whose parent ended before any pass over \`/proc\` saw it belongs to a tree only by its process group.
- Where fewer than about ten processes and threads are left to a user (RLIMIT_NPROC), Node itself hangs or aborts while it starts.
- As process 1 of a container without an init, Procession does not collect the processes that it adopts; they stay zombies.
- Without \`pidfd_open\` or a handle (before Linux 5.3, macOS) an identity is checked right before each effect, not held.
- Only Linux reports how long threads wait for a processor; elsewhere a machine whose processors are all busy counts as one where they did.
- Two commands get different start times for the same process if the clock is set by more than 10 ms between them; the second one then refuses to act.
`;

/** Which parts the command line asks for. */
function readArguments() {
  const { values } = readOptions(usage, {
    all: { type: 'boolean' },
    soak: { type: 'boolean' },
    minutes: { type: 'string' },
  });
  const isWrong = (values.all && values.soak) || (values.minutes !== undefined && !values.soak && !values.all);
  if (isWrong) throw new Refusal(say.usage(usage));
  const way = ['soak', 'all'].find((name) => values[name]) ?? 'usual';
  return { way, minutes: wholeNumber('--minutes', values.minutes ?? '60') };
}

await script(async () => {
  const { way, minutes } = readArguments();
  const parts = allParts({ isAll: way === 'all', minutes });
  const sections = sectionsOf(readFileSync(document, 'utf8'));
  const machine = `${cpus().length} processors (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.versions.node}`;
  let worst = 0;
  for (const part of parts.filter(({ runs }) => runs.includes(way))) {
    const { text, code, conditions } = await measure(part);
    worst = Math.max(worst, code);
    if (text === '') continue; // it failed: the table of an earlier time stays
    const body = text.startsWith('|') ? text : `\`\`\`\n${text}\n\`\`\``;
    const date = new Date().toISOString().slice(0, 10);
    const where = `Measured on ${date}, ${conditions}: ${machine}.`;
    sections.set(part.title, `## ${part.title}\n\n${part.text}\n\n${body}\n\n${where}\n`);
  }
  const head =
    '# Trust\n\nWhat `npm run trust` measured; each part says when and where. Known limits are at the end.\n';
  const known = parts.flatMap(({ title }) => sections.get(title) ?? []);
  writeFileSync(document, [head, ...known, limits].join('\n'));
  return worst;
});
