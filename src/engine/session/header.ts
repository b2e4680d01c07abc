import { sessionSchemaVersion } from '#shared/model/session.ts';
import { applicationId } from './schema.ts';

/** What the first 100 bytes of a file reveal. */
export type HeaderVerdict =
  | { readonly kind: 'session' }
  | { readonly kind: 'not-a-session' }
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'truncated' };

const magic = 'SQLite format 3\0';
const headerBytes = 100;

/**
 * Judges a file by its SQLite header (fileformat2.html, 1.3) without opening it as a database, so that a
 * foreign file is left untouched.
 */
export function inspectHeader(options: {
  readonly header: Uint8Array;
  readonly fileBytes: number;
  readonly hasLog: boolean;
}): HeaderVerdict {
  const { header, fileBytes, hasLog } = options;
  if (new TextDecoder('latin1').decode(header.subarray(0, magic.length)) !== magic) return { kind: 'not-a-session' };
  if (header.byteLength < headerBytes) return { kind: 'truncated' };
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (view.getUint32(68) !== applicationId) return { kind: 'not-a-session' };
  const version = view.getUint32(60);
  if (version > sessionSchemaVersion) return { kind: 'newer', version };
  const declared = view.getUint16(16);
  const pageBytes = declared === 1 ? 65_536 : declared;
  // With a write-ahead log beside it, pages counted in the header may still be in the log.
  if (!hasLog && fileBytes < view.getUint32(28) * pageBytes) return { kind: 'truncated' };
  return { kind: 'session' };
}
