import type { Command, CommanderError } from 'commander';
import { AppError } from '#shared/errors.ts';
import type { Translate } from '#shared/i18n/translator.ts';
import { nearest } from '#shared/nearest.ts';

/** Converts an error of commander into one of ours, with a localised message. */
export function usageError(
  error: CommanderError,
  context: { readonly program: Command; readonly argv: readonly string[]; readonly t: Translate },
): AppError {
  const { program, argv, t } = context;
  const name = /'([^']+)'/.exec(error.message)?.[1] ?? '';
  const command =
    program.commands.find((candidate) => candidate.name() === argv.find((word) => !word.startsWith('-'))) ?? program;
  switch (error.code) {
    case 'commander.unknownCommand':
      return new AppError('unknown-command', {
        name,
        nearest: nearest(
          name,
          program.commands.map((known) => known.name()),
        ),
      });
    case 'commander.unknownOption': {
      const options = command.options.flatMap(({ long, short }) => [long, short].flatMap((flag) => flag ?? []));
      return new AppError('usage', {
        detail: t('cli:usage.unknown-option', { name }),
        nearest: nearest(name, [...options, '--help']),
      });
    }
    case 'commander.help':
      return new AppError('usage', { detail: t('cli:usage.no-command') });
    case 'commander.missingArgument':
      return new AppError('usage', { detail: t('cli:usage.missing-argument', { name }) });
    case 'commander.optionMissingArgument':
      return new AppError('usage', { detail: t('cli:usage.missing-value', { name }) });
    case 'commander.missingMandatoryOptionValue':
      return new AppError('usage', { detail: t('cli:usage.missing-option', { name }) });
    case 'commander.excessArguments': {
      // `ps` takes no arguments and the program itself only commands.
      const extra = argv.find((word) => !word.startsWith('-') && word !== command.name()) ?? '';
      if (command !== program)
        return new AppError('usage', { detail: t('cli:usage.excess-argument', { name: extra }) });
      return new AppError('unknown-command', {
        name: extra,
        nearest: nearest(
          extra,
          program.commands.map((known) => known.name()),
        ),
      });
    }
    default:
      return new AppError('usage', { detail: error.message.replace(/^error: /, '') });
  }
}
