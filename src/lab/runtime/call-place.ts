import { basename } from 'node:path';

/** The file of a scenario's roles: in the sources, or as the build names it. */
const roleFile = /^roles[\w-]*\.(?:js|ts)$/u;
/** Frames that are searched: reporting passes through at most a few functions of the runtime and of a primitive. */
const maxFrames = 12;
/** Share of an actor's time that may be spent on this, and how much of it may be saved up, in ms. */
const share = 0.05;
const maxCreditMs = 10;
/** One trace counts as no longer than this, in ms: the first one loads code, and the thread may lose its processor. */
const maxCountedMs = 0.2;

/** Base names of role files by their URL; null for all other files. */
const names = new Map<string, string | null>();

function nameOf(url: string): string | null {
  let name = names.get(url);
  if (name === undefined) {
    const base = basename(url);
    name = roleFile.test(base) ? base : null;
    names.set(url, name);
  }
  return name;
}

function pick(_error: Error, sites: readonly NodeJS.CallSite[]): string | undefined {
  for (const site of sites) {
    const name = nameOf(site.getFileName() ?? '');
    if (name !== null) return `${name}:${site.getLineNumber()}:${site.getColumnNumber()}`;
  }
  return undefined;
}

/**
 * Finds the place in the roles' code that reports an event. A stack trace costs several times what an event costs, so
 * an actor spends at most 5 % of its time on them; where it reports faster, further events have no place.
 */
export class CallPlaces {
  #creditMs = maxCreditMs;
  #checkedNs = 0;

  /** `FILE:LINE:COLUMN` of the code that runs, or undefined. `nowNs`: the time of the event, of a clock in ns. */
  find(nowNs: number): string | undefined {
    this.#creditMs = Math.min(maxCreditMs, this.#creditMs + (share * (nowNs - this.#checkedNs)) / 1e6);
    this.#checkedNs = nowNs;
    if (this.#creditMs <= 0) return undefined;
    const beganMs = performance.now();
    const { stackTraceLimit } = Error;
    const formatter: unknown = Reflect.get(Error, 'prepareStackTrace');
    const holder: { readonly stack?: string } = {};
    try {
      Error.stackTraceLimit = maxFrames;
      Error.prepareStackTrace = pick;
      Error.captureStackTrace(holder);
      return holder.stack; // formatted, by `pick`, when it is read
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
      Reflect.set(Error, 'prepareStackTrace', formatter);
      this.#creditMs -= Math.min(maxCountedMs, performance.now() - beganMs);
    }
  }
}
