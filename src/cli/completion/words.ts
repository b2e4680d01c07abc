import type { Command, Option } from 'commander';
import { scenarios } from '#scenarios/course.ts';
import { rowFields } from '#shared/model/fields.ts';
import { signalNames } from '#shared/model/process.ts';
import { languages } from '#shared/model/scenario.ts';
import { exportFormats } from '#shared/model/session.ts';
import { samplers } from '../option-parsers.ts';

/** Shells that `completion` writes scripts for. */
export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** An option as a shell completes it. */
export interface OptionWords {
  /** `--format`; `short` is its other form, such as `-h`. */
  readonly long: string;
  readonly short: string | null;
  readonly about: string;
  /** What may follow it; null if nothing does, empty for anything, such as a file. */
  readonly values: readonly string[] | null;
}

export interface CommandWords {
  readonly name: string;
  readonly about: string;
  readonly options: readonly OptionWords[];
  /** What may stand in place of its arguments; empty for anything. */
  readonly values: readonly string[];
}

const scenarioIds = scenarios.map(({ manifest }) => manifest.id);
const groups = [...new Set(scenarios.map(({ manifest }) => manifest.group))];

/** Values by option, or by command for its arguments. */
const known: Readonly<Record<string, readonly string[]>> = {
  '--lang': languages,
  '--language': languages,
  '--format': exportFormats,
  '--signal': signalNames,
  '--sampler': samplers,
  '--sort': rowFields,
  '--group': groups,
  run: scenarioIds,
  completion: shells,
};

const optionWords = ({ long, short, description, required, optional }: Option): OptionWords => ({
  long: long ?? '',
  short: short ?? null,
  about: description,
  values: required || optional ? (known[long ?? ''] ?? []) : null,
});

/** The words of one command; commander keeps its help option apart from the others. */
function wordsOf(command: Command): CommandWords {
  const options = command.createHelp().visibleOptions(command).map(optionWords);
  return { name: command.name(), about: command.description(), options, values: known[command.name()] ?? [] };
}

/** The program without a command, and each of its commands. */
export function programWords(program: Command): readonly [CommandWords, readonly CommandWords[]] {
  return [wordsOf(program), program.commands.map(wordsOf)];
}
