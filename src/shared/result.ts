/** Marks a promise as deliberately not awaited; its failure goes to `onError`, never unseen. */
export function drop(promise: Promise<unknown>, onError: (error: unknown) => void): void {
  promise.catch(onError);
}

/** A value that may not be readable: expected absence is data here, not an exception. */
export type Readable<T> = T | { readonly error: string };
