import { useCallback, useRef, useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import { uuid } from '../common/uuid.ts';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useLink } from '../connection/link-context.ts';
import { goTo } from '../navigation/use-route.ts';
import { useToastStore } from '../stores/toast-store.ts';

/** Bytes of a piece: as base64 with its frame it stays well under the mebibyte that a message may have. */
const pieceBytes = 512 * 1024;

/** How far the import of a file is. */
interface ImportState {
  readonly name: string;
  readonly sent: number;
  readonly total: number;
}

interface Import {
  /** Null while nothing is imported. */
  readonly state: ImportState | null;
  readonly start: (files: readonly File[]) => void;
  readonly cancel: () => void;
}

/** Bytes as base64; the browser's own encoder works on whole blobs. */
function base64Of(blob: Blob): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const reader = new FileReader();
  reader.addEventListener('load', () =>
    resolve(typeof reader.result === 'string' ? reader.result.replace(/^[^,]*,?/u, '') : ''),
  );
  reader.addEventListener('error', () => reject(reader.error ?? new Error(blob.type)));
  reader.readAsDataURL(blob);
  return promise;
}

/** Uploads files in chunks, one file after the other; each becomes a session, or the reason why not is reported. */
export function useImport(
  onImported: (file: { readonly name: string; readonly sessionId: string | null }) => void,
): Import {
  const t = useTranslate();
  const link = useLink();
  const describeError = useDescribeError();
  const show = useToastStore((state) => state.show);
  const [state, setState] = useState<ImportState | null>(null);
  const cancelled = useRef(false);
  const busy = useRef(false);
  const queue = useRef<File[]>([]);
  const send = useCallback(
    async (file: File): Promise<void> => {
      const uploadId = uuid();
      let offset = 0;
      setState({ name: file.name, sent: 0, total: file.size });
      try {
        for (;;) {
          const data = await base64Of(file.slice(offset, offset + pieceBytes));
          if (cancelled.current) return; // what the host has got of it is no session and is dropped there
          const end = Math.min(file.size, offset + pieceBytes);
          const { sessionId } = await link.call('session.import', {
            uploadId,
            name: file.name,
            offset,
            data,
            last: end >= file.size,
          });
          setState({ name: file.name, sent: end, total: file.size });
          if (end >= file.size) {
            const open =
              sessionId === null
                ? {}
                : {
                    action: {
                      label: t('time.openSession'),
                      run: () => goTo({ place: 'session', sessionId, tab: null }),
                    },
                  };
            show({ tone: 'good', title: t('sessions.imported', { name: file.name }), lines: [], ...open });
            return onImported({ name: file.name, sessionId });
          }
          offset = end;
        }
      } catch (error) {
        show({
          tone: 'bad',
          title: t('sessions.importFailed', { name: file.name }),
          lines: [describeError(error).message, describeError(error).hint],
        });
      }
    },
    [link, describeError, show, t, onImported],
  );
  const start = (files: readonly File[]): void => {
    queue.current.push(...files);
    if (busy.current) return; // they come after those that are under way
    const all = async (): Promise<void> => {
      busy.current = true;
      cancelled.current = false;
      for (let file = queue.current.shift(); file; file = queue.current.shift()) await send(file);
      busy.current = false;
      setState(null);
    };
    void all();
  };
  const cancel = (): void => {
    cancelled.current = true;
    queue.current = [];
  };
  return { state, start, cancel };
}
