import type { Translate } from '#shared/i18n/translator.ts';
import type { Language } from '#shared/model/scenario.ts';
import type { TextKey } from '#shared/i18n/text-key.ts';
import type { EntryPaths } from '#engine/ports.ts';
import type { ExitCode } from './exit-codes.ts';

/** Where the program's parts and its data are; computed once by the process entry. */
export interface Paths {
  readonly entries: EntryPaths;
  readonly dataDir: string;
  /** Of this program, from package.json. */
  readonly version: string;
  /** Folder of the built dashboard, for `serve`. */
  readonly rendererDir: string;
}

/** What every command is given. */
export interface Context {
  readonly paths: Paths;
  readonly language: Language;
  readonly t: Translate;
  readonly json: boolean;
  /** True on a terminal: colours, and a screen that is redrawn. */
  readonly color: boolean;
  readonly isTty: boolean;
  /** Columns of the terminal now; Infinity where output goes to a file or pipe. */
  readonly width: number;
  readonly height: number;
  /** Calls back when the terminal was resized; returns how to stop. */
  readonly onResize: (listener: () => void) => () => void;
  /** Text to stdout. */
  readonly out: (text: string) => void;
  /** Writes a message to stderr. */
  readonly say: (text: string) => void;
  /** Aborted by SIGINT, SIGTERM, a broken pipe or the end of the process that started us. */
  readonly signal: AbortSignal;
}

/** Runs a command with the context that its options ask for. */
export type Start = (
  options: { readonly json?: boolean },
  command: (context: Context) => Promise<ExitCode>,
) => Promise<void>;

type NameOfHelp<Key> = Key extends `cli:help.${infer Name}.about` ? Name : never;

/** A command that the catalogue has help for. */
export type CommandName = NameOfHelp<TextKey>;
