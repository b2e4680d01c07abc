import { cleanText } from '#shared/text/sanitize.ts';

/** Offers a text as a file to save. The name keeps letters and digits of every script. */
export function saveFile(title: string, ending: string, text: string): string {
  const stem = cleanText(title)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  const name = `${stem.slice(0, 60) || 'worksheet'}.${ending}`;
  const url = URL.createObjectURL(new Blob([text]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  return name;
}
