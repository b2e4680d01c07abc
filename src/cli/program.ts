import { Command } from 'commander';
import type { Translate } from '#shared/i18n/translator.ts';
import { languages } from '#shared/model/scenario.ts';
import type { BenchCommandOptions } from './commands/bench.ts';
import { completionScript } from './completion/script.ts';
import { programWords, shells } from './completion/words.ts';
import { exitCodes } from './exit-codes.ts';
import { doctor } from './commands/doctor.ts';
import { exportSession, parseFormat, parseInclude, type ExportOptions } from './commands/export.ts';
import { kill, parseSignal, type KillOptions } from './commands/kill.ts';
import { ps, type PsOptions } from './commands/ps.ts';
import { run, type RunOptions } from './commands/run.ts';
import { scenarios } from './commands/scenarios.ts';
import type { ServeOptions } from './commands/serve.ts';
import { watch, type WatchOptions } from './commands/watch.ts';
import { parseWith } from './asked-extras.ts';
import type { CommandName, Start } from './context.ts';
import { addSimulators } from './program-simulators.ts';
import { hostName, oneOf, parseIsoTime, samplers, wholeNumber } from './option-parsers.ts';
import { parseSweep } from '#shared/series/sweep.ts';
import { splitParam } from './run-plan.ts';
import { parseSortField } from './sort-rows.ts';

const maxPid = 4_194_304;

/** All commands with their options and localised help; each action ends in `start`. */
export function createProgram(t: Translate, start: Start, version: string): Command {
  const program = new Command('procession')
    .description(t('cli:help.program'))
    .version(version, '-V, --version', t('cli:help.version'))
    .helpCommand(false);
  const common = (command: Command): Command =>
    command
      .option('--json', t('cli:help.json'))
      .option('--lang <LANG>', t('cli:help.lang'))
      .helpOption('-h, --help', t('cli:help.help'));
  const add = (usage: string, name: CommandName): Command =>
    common(program.command(usage).description(t(`cli:help.${name}.about`)));
  common(program);

  add('ps', 'ps')
    .option('--sort <FIELD>', t('cli:help.ps.sort'), parseSortField)
    .option('--filter <EXPR>', t('cli:help.filter'))
    .option('--tree', t('cli:help.ps.tree'))
    .option('--limit <N>', t('cli:help.ps.limit'), wholeNumber('--limit', 0, 1_000_000))
    .option('--interval <MS>', t('cli:help.ps.interval'), wholeNumber('--interval', 20, 60_000), 500)
    .option('--with <EXTRAS>', t('cli:help.with'), parseWith)
    .option('--sampler <WHICH>', t('cli:help.sampler'), oneOf('--sampler', samplers))
    .option('--pid <PID>', t('cli:help.ps.pid'), wholeNumber('--pid', 0, maxPid))
    .option('--show-secrets', t('cli:help.ps.show-secrets'))
    .action((options: PsOptions & { json?: boolean }) => start(options, (context) => ps(context, options)));
  add('watch', 'watch')
    .option('--interval <MS>', t('cli:help.watch.interval'), wholeNumber('--interval', 100, 60_000), 1000)
    .option('--count <N>', t('cli:help.watch.count'), wholeNumber('--count', 1, 1_000_000_000))
    .option('--filter <EXPR>', t('cli:help.filter'))
    .option('--with <EXTRAS>', t('cli:help.with'), parseWith)
    .option(
      '--alert <RULE>',
      t('cli:help.watch.alert'),
      (text: string, before: readonly string[]) => [...before, text],
      [],
    )
    .option('--sampler <WHICH>', t('cli:help.sampler'), oneOf('--sampler', samplers))
    .action((options: WatchOptions & { json?: boolean }) => start(options, (context) => watch(context, options)));
  add('kill <PID>', 'kill')
    .option('--signal <NAME>', t('cli:help.kill.signal'), parseSignal, 'SIGTERM')
    .option('--tree', t('cli:help.kill.tree'))
    .option('--start-time <ISO>', t('cli:help.kill.start-time'), parseIsoTime)
    .action((pid: string, options: KillOptions & { json?: boolean }) => {
      const number = wholeNumber('PID', 0, maxPid)(pid);
      return start(options, (context) => kill(context, number, options));
    });
  add('scenarios', 'scenarios')
    .option('--group <GROUP>', t('cli:help.group'))
    .action((options: { group?: string; json?: boolean }) => start(options, (context) => scenarios(context, options)));
  add('run [ID...]', 'run')
    .option('--all', t('cli:help.run.all'))
    .option('--group <GROUP>', t('cli:help.group'))
    .option('--variant <VARIANT>', t('cli:help.run.variant'))
    .option(
      '--param <NAME=VALUE>',
      t('cli:help.run.param'),
      (text: string, before: readonly (readonly [string, string])[]) => [...before, splitParam(text)],
      [],
    )
    .option('--session <FILE>', t('cli:help.session'))
    .option('--timeout <MS>', t('cli:help.run.timeout'), wholeNumber('--timeout', 100, 3_600_000))
    .option('--repeat <N>', t('cli:help.run.repeat'), wholeNumber('--repeat', 1, 10_000), 1)
    .option('--sweep <NAME=VALUES>', t('cli:help.run.sweep'), parseSweep)
    .option('--csv', t('cli:help.run.csv'))
    .option('--predict <ANSWER>', t('cli:help.run.predict'))
    .action((ids: string[], options: RunOptions & { json?: boolean }) =>
      start(options, (context) => run(context, ids, options)),
    );
  add('export <SESSION>', 'export')
    .requiredOption('--format <FORMAT>', t('cli:help.export.format'), parseFormat)
    .requiredOption('--output <PATH>', t('cli:help.export.output'))
    .option('--run <ID>', t('cli:help.export.run'))
    .option('--include <PARTS>', t('cli:help.export.include'), parseInclude)
    .option('--language <LANG>', t('cli:help.export.language'), oneOf('--language', languages))
    .option('--force', t('cli:help.export.force'))
    .action((session: string, options: ExportOptions & { json?: boolean }) =>
      start(options, (context) => exportSession(context, session, options)),
    );
  add('serve', 'serve')
    .option('--port <N>', t('cli:help.serve.port'), wholeNumber('--port', 0, 65_535))
    .option('--host <ADDR>', t('cli:help.serve.host'), hostName, '127.0.0.1')
    .option('--open', t('cli:help.serve.open'))
    .option('--record', t('cli:help.serve.record'))
    .option('--session <FILE>', t('cli:help.session'))
    .action((options: ServeOptions & { json?: boolean }) =>
      // Only this command needs the web server: the others start faster without it.
      start(options, async (context) => (await import('./commands/serve.ts')).serve(context, options)),
    );
  addSimulators(add, t, start);
  add('bench <NAME...>', 'bench')
    .option('--processes <N>', t('cli:help.bench.processes'), wholeNumber('--processes', 1, 30_000))
    .option('--seconds <N>', t('cli:help.bench.seconds'), wholeNumber('--seconds', 1, 600), 10)
    .option('--rounds <N>', t('cli:help.bench.rounds'), wholeNumber('--rounds', 1, 99), 3)
    .option('--write <FILE>', t('cli:help.bench.write'))
    .action((names: string[], options: BenchCommandOptions & { json?: boolean }) =>
      // Peers and a browser: what no other command needs is loaded when it is used.
      start(options, async (context) => (await import('./commands/bench.ts')).bench(context, names, options)),
    );
  add('completion <SHELL>', 'completion').action((shell: string, options: { json?: boolean }) =>
    start(options, async (context) => {
      context.out(completionScript(oneOf('SHELL', shells)(shell), programWords(program)));
      return exitCodes.done;
    }),
  );
  add('doctor', 'doctor').action((options: { json?: boolean }) => start(options, (context) => doctor(context)));
  return program;
}
