import { cleanText, maxProcessText } from './sanitize.ts';

/** Longest command line that is read; a single argument is never longer (MAX_ARG_STRLEN of linux/binfmts.h). */
export const maxCommandText = 128 * 1024;

/** The text cut to `maxChars`; an ellipsis at its end shows that something is missing. */
export function clip(text: string, maxChars: number): string {
  return text.length <= maxChars ? text : `${cleanText(text, maxChars - 1)}…`;
}

/**
 * A command line for logs and the history, which keep many. If it is cut, the text is built anew: a
 * part of the old one would keep all of it in memory.
 */
export function shortCommand(command: string): string {
  return command.length <= maxProcessText
    ? command
    : (JSON.parse(JSON.stringify(clip(command, maxProcessText))) as string);
}
