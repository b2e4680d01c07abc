import { cleanText } from '#shared/text/sanitize.ts';
import { downloadBlob } from '../common/download.ts';

/** Offers a text as a file to save. The name keeps letters and digits of every script. */
export function saveFile(title: string, ending: string, text: string): string {
  const stem = cleanText(title)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');
  const name = `${stem.slice(0, 60) || 'worksheet'}.${ending}`;
  downloadBlob(new Blob([text]), name);
  return name;
}
