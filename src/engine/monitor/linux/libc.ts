// Its library for this system may be missing, or not loadable here: then there is nothing to call.
const koffi =
  process.platform === 'linux'
    ? await import('koffi').then(
        (loaded) => loaded.default,
        () => null,
      )
    : null;

/** A function of the C library by its prototype, as a foreign function call; null where there is none for this system. */
export function libcFunction(prototype: string): ((...args: never[]) => number) | null {
  try {
    return koffi && koffi.load(null).func(prototype);
  } catch {
    return null; // a program without this symbol
  }
}
