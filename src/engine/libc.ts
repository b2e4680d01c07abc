// koffi's library for this system may be missing or fail to load.
const koffi =
  process.platform === 'linux'
    ? await import('koffi').then(
        (loaded) => loaded.default,
        () => null,
      )
    : null;

/** A function of the C library by its prototype, through koffi; null if it is not available on this system. */
export function libcFunction(prototype: string): ((...args: never[]) => number) | null {
  try {
    return koffi && koffi.load(null).func(prototype);
  } catch {
    return null; // this C library lacks the symbol
  }
}

/** Number of the error of the last call; valid until the next one. */
export function lastErrno(): number {
  return koffi?.errno() ?? 0;
}
