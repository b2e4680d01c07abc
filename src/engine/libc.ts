// koffi's library for this system may be missing or fail to load.
const koffi =
  process.platform === 'linux' || process.platform === 'win32'
    ? await import('koffi').then(
        (loaded) => loaded.default,
        () => null,
      )
    : null;

type Native = (...args: never[]) => number;

function nativeFunction(library: string | null, prototype: string): Native | null {
  try {
    return koffi && koffi.load(library).func(prototype);
  } catch {
    return null; // the library lacks the symbol
  }
}

/** A function of the C library by its prototype, through koffi; null if it is not available on this system. */
export const libcFunction = (prototype: string): Native | null =>
  process.platform === 'linux' ? nativeFunction(null, prototype) : null;

/** A function of Windows' kernel32.dll by its prototype, through koffi; null if it is not available on this system. */
export const kernel32Function = (prototype: string): Native | null =>
  process.platform === 'win32' ? nativeFunction('kernel32.dll', prototype) : null;

/** Number of the error of the last call; valid until the next one. */
export function lastErrno(): number {
  return koffi?.errno() ?? 0;
}
