import { programWords } from '../../src/cli/completion/words.ts';
import { createProgram } from '../../src/cli/program.ts';
import { translator } from '../../src/shared/i18n/translator.ts';

/** Text for roff: a backslash, and a dot or quote at the start of a line, have a meaning there (man(7), groff(7)). */
const roff = (text) =>
  text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replaceAll(/^([.'])/gmu, '\\&$1');

const option = ({ flags, description }) => ['.TP', `.B ${roff(flags)}`, roff(description)];

/** The program with its commands, as commander knows it, without anything being run. */
const describedProgram = (version, language = 'en') => createProgram(translator(language), async () => {}, version);

/** The words for completion scripts. */
export const describedWords = (version) => programWords(describedProgram(version));

/** The manual page procession(1), from the help of each command. */
export function manPage({ version, date }) {
  const program = describedProgram(version);
  const help = program.createHelp();
  const commands = program.commands.flatMap((command) => [
    `.SS ${roff(`procession ${command.name()} ${command.usage()}`)}`,
    roff(command.description()),
    ...help
      .visibleOptions(command)
      .filter(({ long }) => !['--json', '--lang', '--help'].includes(long))
      .flatMap(option),
  ]);
  return `${[
    `.TH PROCESSION 1 "${date}" "procession ${version}" "User Commands"`,
    '.SH NAME',
    'procession \\- process monitor and concurrency lab',
    '.SH SYNOPSIS',
    '.B procession',
    '.I COMMAND',
    '[\\fIoptions\\fR]',
    '.SH DESCRIPTION',
    roff(program.description()),
    '.SH OPTIONS',
    'Every command has these:',
    ...help.visibleOptions(program).flatMap(option),
    '.SH COMMANDS',
    ...commands,
    '.SH EXIT STATUS',
    '0: done, and every check passed. 1: a check or the operation failed. 2: wrong usage. 3: this machine lacks what was asked for. 130, 143: ended by SIGINT or SIGTERM.',
    '.SH ENVIRONMENT',
    '.TP',
    '.B PROCESSION_HOME',
    'Folder of sessions and settings, in place of the one of the platform.',
    '.TP',
    '.B PROCESSION_BROWSER',
    'Chromium executable for the dashboard.',
    '.TP',
    '.B NO_COLOR',
    'Switches colours off.',
    '.SH FILES',
    '.TP',
    '.I ~/.local/share/procession',
    'Sessions, settings, and the ledger of started processes.',
  ].join('\n')}\n`;
}
