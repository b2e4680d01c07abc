import { maxProcessText } from '#shared/text/sanitize.ts';
import { shortCommand } from '#shared/text/clip.ts';

/** Characters beyond the usual length that are kept of all command lines together. */
const maxLongChars = 32 * 1024 * 1024;

const longChars = (command: string): number => Math.max(0, command.length - maxProcessText);

/** Limits the memory of long command lines: thousands of processes can share one long argument list. */
export class LongCommands {
  #kept = 0;
  readonly #max: number;

  constructor(max = maxLongChars) {
    this.#max = max;
  }

  /** What is kept of `command` in place of `before`: all of it, or its beginning if there are too many long ones. */
  replace(before: string, command: string): string {
    this.#kept -= longChars(before);
    const kept = this.#kept + longChars(command) <= this.#max ? command : shortCommand(command);
    this.#kept += longChars(kept);
    return kept;
  }
}
