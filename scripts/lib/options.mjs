import { parseArgs } from 'node:util';
import { say } from './messages.mjs';
import { Refusal } from './run.mjs';

/** The options and other arguments of a script; one that it does not know is answered with its usage. */
export function readOptions(usage, options, { allowPositionals = false } = {}) {
  try {
    return parseArgs({ options, allowPositionals });
  } catch {
    throw new Refusal(say.usage(usage));
  }
}

/** A whole number from 1; anything else is refused by its name. */
export function wholeNumber(name, text) {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Refusal(say.notWhole(name, text));
  return Number(text);
}
