/** Lets the browser save what an address leads to; without a name, under the one that the host gives it. */
export function download(url: string, name = ''): void {
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
}

/** Lets the browser save a file that was made on the page. */
export function downloadBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  download(url, name);
  // The download has begun by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
