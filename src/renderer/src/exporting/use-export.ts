import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslate } from '../common/use-translate.ts';
import type { StreamParams } from '#shared/contract/contract.ts';
import type { Dispose } from '#shared/disposable.ts';
import type { ExportProgress } from '#shared/model/session.ts';
import { download } from '../common/download.ts';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useFormatter } from '../common/use-formatter.ts';
import { useLink } from '../connection/link-context.ts';
import { useToastStore } from '../stores/toast-store.ts';

interface Export {
  /** Null while nothing is exported. */
  readonly progress: ExportProgress | null;
  readonly start: (params: StreamParams<'session.export'>) => void;
  readonly cancel: () => void;
}

const beginning: ExportProgress = { rows: 0, totalRows: 0, done: null, downloadUrl: null };

/** Exports a session or run, then downloads the file or says where it was saved, and calls `onDone`. */
export function useExport(onDone: () => void): Export {
  const t = useTranslate();
  const link = useLink();
  const describeError = useDescribeError();
  const format = useFormatter();
  const show = useToastStore((state) => state.show);
  const [progress, setProgress] = useState<ExportProgress | null>(null);
  const stop = useRef<Dispose | null>(null);
  const cancel = useCallback(() => {
    stop.current?.();
    stop.current = null;
    setProgress(null);
  }, []);
  useEffect(() => cancel, [cancel]);
  const start = (params: StreamParams<'session.export'>): void => {
    cancel();
    setProgress(beginning);
    stop.current = link.subscribe('session.export', params, {
      onMessage: (message) => {
        setProgress(message);
        const { done, downloadUrl } = message;
        if (!done) return;
        cancel();
        if (downloadUrl !== null) download(downloadUrl);
        const size = t('export.size', { bytes: format.bytes(done.bytes), runs: done.runs, events: done.events });
        onDone();
        const leftOut =
          done.leftOut.length === 0
            ? []
            : [
                t('export.leftOut', {
                  parts: done.leftOut.map((part) => t(`export.partName.${part}`)).join(t('export.comma')),
                }),
              ];
        show({
          tone: 'good',
          title: t('export.done'),
          lines: [
            downloadUrl === null ? t('export.saved', { path: done.path }) : t('export.downloaded'),
            size,
            ...leftOut,
          ],
        });
      },
      onEnd: (error) => {
        cancel();
        if (error)
          show({
            tone: error.code === 'cancelled' ? 'plain' : 'bad',
            title: t('export.failed'),
            lines: [describeError(error).message, describeError(error).hint],
          });
      },
    });
  };
  return { progress, start, cancel };
}
