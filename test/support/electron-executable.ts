/** Path of Electron's executable, or null if its runtime is not installed. */
export const { electronExecutable } = (await import(
  new URL('../../scripts/lib/electron-runtime.mjs', import.meta.url).href
)) as { readonly electronExecutable: () => string | null };
