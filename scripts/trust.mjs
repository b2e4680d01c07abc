import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, release, totalmem } from 'node:os';
import { at, pinnedNode } from './lib/project.mjs';
import { say } from './lib/messages.mjs';
import { Refusal, script } from './lib/run.mjs';

// `npm run trust`: runs the measurements below and writes docs/trust.md with their tables. Needs a quiet Linux machine,
// root for the second and the last, and about a quarter of an hour. `--all`: every variant of every scenario ten times on
// a busy machine, which takes hours.
const options = process.argv.slice(2);
const runs = options.includes('--all') ? ['--all', '--times', '10'] : [];

const parts = [
  {
    title: 'Nothing left behind',
    text: 'Runs of eight scenarios, ended in every bad way. Each figure counts cases; zero is promised from the third column on.',
    args: [at('scripts', 'trust', 'left-behind.mjs')],
  },
  {
    title: 'The process that was meant, or none',
    text: 'Actions on processes of which some end meanwhile and other processes get their pids, in a PID namespace of its own. The last column counts processes that kept an effect meant for another one.',
    args: [at('scripts', 'trust', 'recycled-pids.mjs'), '2000'],
  },
  ...['burners', 'one-core', 'quota'].map((strain) => ({
    title: `No wrong verdict: ${{ burners: 'six busy programs', 'one-core': 'one processor', quota: 'half of a processor' }[strain]}`,
    text: 'Variants whose checks depend on times, rates or an order. “failed” would be a wrong verdict; “inconclusive” means that a check says it cannot decide, with the time that the run waited for a processor.',
    args: [at('test', 'trust', 'busy.ts'), '--strain', strain, ...runs],
  })),
];

/** Runs a measurement; returns what it printed. */
async function measure({ title, args }) {
  process.stderr.write(`${title}\n`);
  const child = spawn(pinnedNode(), ['--disable-warning=ExperimentalWarning', ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  for await (const chunk of child.stdout) text += chunk;
  const code = child.exitCode ?? (await new Promise((resolve) => child.once('exit', resolve)));
  return { text: text.trim(), code };
}

const limits = `## Known limits

- Node resets ignored signals when it starts, so \`nohup procession serve\` still ends at SIGHUP; start it with \`setsid\`.
- A process whose parent ended before any pass over \`/proc\` saw it belongs to a tree only by its process group.
- Where fewer than about ten processes and threads are left to a user (RLIMIT_NPROC), Node itself hangs or aborts while it starts.
- As process 1 of a container without an init, Procession does not collect the processes that it adopts; they stay zombies.
- Without \`pidfd_open\` (before Linux 5.3, macOS, Windows) an identity is checked right before each effect, not held.
- Only Linux reports how long threads wait for a processor; elsewhere a machine whose processors are all busy counts as one where they did.
- Two commands get different start times for the same process if the clock is set by more than 10 ms between them; the second one then refuses to act.
`;

await script(async () => {
  const unknown = options.find((option) => option !== '--all');
  if (unknown !== undefined) throw new Refusal(say.unknownArgument(unknown, '--all'));
  const sections = [];
  let worst = 0;
  for (const part of parts) {
    const { text, code } = await measure(part);
    worst = Math.max(worst, code ?? 1);
    const body = text.startsWith('|') ? text : `\`\`\`\n${text}\n\`\`\``;
    sections.push(`## ${part.title}\n\n${part.text}\n\n${body}\n`);
  }
  const machine = `${cpus().length} processors (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Linux ${release()}, Node ${process.versions.node}`;
  const head = `# Trust\n\nWhat \`npm run trust\` measured on ${machine}, ${new Date().toISOString().slice(0, 10)}. Known limits are at the end.\n`;
  writeFileSync(at('docs', 'trust.md'), [head, ...sections, limits].join('\n'));
  return worst;
});
