import type { pictureFile } from '#shared/graph/svg.ts';
import { downloadBlob } from '../common/download.ts';

/** Pixels of a PNG for each px of the picture, so that it stays sharp on paper. */
const scale = 2;
/** The longest side of a canvas that every browser can make. */
const maxSide = 16_000;

async function toPng({ text, width, height }: ReturnType<typeof pictureFile>): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const factor = Math.min(scale, maxSide / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * factor);
  canvas.height = Math.round(height * factor);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { promise, resolve, reject } = Promise.withResolvers<Blob>();
  canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the canvas is too large'))), 'image/png');
  return promise;
}

/** Downloads a picture under a name; rejects where a PNG cannot be made of it. */
export async function savePicture(
  file: ReturnType<typeof pictureFile>,
  format: 'svg' | 'png',
  name: string,
): Promise<void> {
  const blob = format === 'svg' ? new Blob([file.text], { type: 'image/svg+xml' }) : await toPng(file);
  downloadBlob(blob, `${name}.${format}`);
}
