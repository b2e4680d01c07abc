import { isatty } from 'node:tty';
import { CommanderError, type Command } from 'commander';
import { toAppError, type AppError } from '#shared/errors.ts';
import { describeError } from '#shared/text/describe-error.ts';
import { cleanLines, cleanText, safeJson } from '#shared/text/sanitize.ts';
import { languageOf, translator } from '#shared/i18n/translator.ts';
import { languages, type Language } from '#shared/model/scenario.ts';
import type { Context, Paths } from './context.ts';
import { exitCodeOf, exitCodes, type ExitCode } from './exit-codes.ts';
import { listenForInterrupts } from './interrupts.ts';
import { openOutput } from './output/stdout.ts';
import { textWidth } from './output/text-width.ts';
import { oneOf } from './option-parsers.ts';
import { createProgram } from './program.ts';
import { usageError } from './usage-error.ts';

/** Windows has none of these variables. */
const systemLocale = (): string | undefined =>
  process.platform === 'win32' ? Intl.DateTimeFormat().resolvedOptions().locale : undefined;

const systemLanguage = (): Language =>
  languageOf(process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || systemLocale());

/** The language given with `--lang`, anywhere on the command line; it is needed before the options are parsed. */
function askedLanguage(argv: readonly string[]): Language | null {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = argv[at];
  const text = word?.includes('=') ? word.slice('--lang='.length) : argv[at + 1];
  return word === undefined || text === undefined ? null : oneOf('--lang', languages)(text);
}

/** Helps in the language: commander's own headings go through the catalogue. */
function localise(command: Command, t: Context['t'], out: (text: string) => void): void {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': t('cli:help.titles.usage'),
    'Options:': t('cli:help.titles.options'),
    'Commands:': t('cli:help.titles.commands'),
    'Arguments:': t('cli:help.titles.arguments'),
    'Global Options:': t('cli:help.titles.options'),
  };
  command.configureHelp({
    styleTitle: (title) => titles[title] ?? title,
    optionDescription: (option) =>
      option.defaultValue === undefined || Array.isArray(option.defaultValue) || option.defaultValue === false
        ? option.description
        : `${option.description} (${t('cli:help.default', { value: String(option.defaultValue) })})`,
  });
  command.exitOverride();
  command.configureOutput({ writeErr: () => {}, writeOut: out });
  for (const child of command.commands) localise(child, t, out);
}

/** The text that was wrong with a mark under the place, where the error knows one. */
function pointer({ params }: AppError): string {
  const { input, start, end } = params;
  if (typeof input !== 'string' || typeof start !== 'number' || typeof end !== 'number') return '';
  const shown = (from: number, to?: number): string => cleanText(input.slice(from, to).replaceAll(/\s/gu, ' '));
  const [before, marked, after] = [shown(0, start), shown(start, end), shown(end)];
  return `  ${before}${marked}${after}\n  ${' '.repeat(textWidth(before))}${'^'.repeat(Math.max(1, textWidth(marked)))}\n`;
}

function report(error: AppError, language: Language, t: Context['t']): ExitCode {
  const { message, hint } = describeError(error, language);
  const near = error.params['nearest'];
  const nearest = near ? `${t('cli:usage.nearest', { nearest: near })}\n` : '';
  const code = exitCodeOf(error.code);
  const help = code === exitCodes.usage && !hint.includes('--help') ? `\n${t('cli:usage.see-help')}` : '';
  process.stderr.write(`procession: ${message}\n${pointer(error)}${nearest}${hint}${help}\n`);
  return code;
}

/** The terminal host: runs one command and answers the exit code. Never throws. */
export async function main(argv: readonly string[], paths: Paths): Promise<number> {
  let language = systemLanguage();
  let t = translator(language);
  let result: ExitCode = exitCodes.done;
  const interrupts = listenForInterrupts();
  // A reader that has closed the pipe (`| head`) is an ordinary end.
  const output = openOutput(({ code }) => interrupts.abort(code === 'EPIPE' ? exitCodes.done : exitCodes.failed));
  const run = async (): Promise<ExitCode> => {
    language = askedLanguage(argv) ?? language;
    t = translator(language);
    const { stdout } = process;
    const isTty = isatty(1);
    const makeContext = (json: boolean): Context => ({
      paths,
      language,
      t,
      json,
      isTty,
      color: isTty && !process.env['NO_COLOR'],
      // A terminal without a known size reports 0.
      get width() {
        return isTty ? stdout.columns || 80 : Infinity;
      },
      get height() {
        return (isTty && stdout.rows) || 24;
      },
      onResize: (listener) => {
        stdout.on('resize', listener);
        return () => stdout.off('resize', listener);
      },
      out: (text) => output.write(json ? safeJson(text) : text),
      // Progress redraws its line and so brings its own ending.
      say: (text) => void process.stderr.write(text.startsWith('\r') ? text : `${cleanLines(text)}\n`),
      signal: interrupts.signal,
    });
    const program = createProgram(
      t,
      async (_options, command) => {
        result = await command(makeContext(argv.includes('--json')));
      },
      paths.version,
    );
    localise(program, t, output.write);
    if (argv.length === 0) {
      process.stderr.write(program.helpInformation());
      return exitCodes.usage;
    }
    try {
      await program.parseAsync([...argv], { from: 'user' });
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      if (error.exitCode === 0) return exitCodes.done; // help was asked for and printed
      throw usageError(error, { program, argv, t });
    }
    return interrupts.exitCode() ?? result;
  };
  // What failed beside the command, such as for want of descriptors: the guardian ends what the lab has started.
  process.once('unhandledRejection', (thrown) => process.exit(report(toAppError(thrown), language, t)));
  let code: ExitCode;
  try {
    code = await run();
  } catch (thrown) {
    code = interrupts.exitCode() ?? report(toAppError(thrown), language, t);
  }
  interrupts.finish();
  await output.flush(); // pipes may still hold output, and an exit would cut it off
  const failure = output.failure();
  if (!failure || failure.code === 'EPIPE') return code;
  process.stderr.write(`procession: ${t('cli:output-failed', { detail: failure.message })}\n`);
  return interrupts.exitCode() ?? exitCodes.failed;
}
