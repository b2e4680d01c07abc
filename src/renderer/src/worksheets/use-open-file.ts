import { useCallback } from 'react';
import { AppError } from '#shared/errors.ts';
import {
  parseWorksheetFile,
  worksheetLimits,
  type Worksheet,
  type WorksheetResults,
} from '#shared/worksheet/worksheet.ts';
import { useDescribeError } from '../common/use-describe-error.ts';
import { useTranslate } from '../common/use-translate.ts';
import { useToastStore } from '../stores/toast-store.ts';

type FileKind = (Worksheet | WorksheetResults)['procession'];
type FileOf<K extends FileKind> = Extract<Worksheet | WorksheetResults, { readonly procession: K }>;

/** What is said of a file of the other kind. */
const otherKind = { worksheet: 'worksheet.notResults', 'worksheet-results': 'worksheet.notWorksheet' } as const;

const isOf = <K extends FileKind>(kind: K, found: Worksheet | WorksheetResults): found is FileOf<K> =>
  found.procession === kind;

/** Reads a file of one kind; null, with the reason on screen, if it is another one, or cannot be read. */
export function useOpenFile<K extends FileKind>(kind: K): (file: File) => Promise<FileOf<K> | null> {
  const t = useTranslate();
  const describeError = useDescribeError();
  const show = useToastStore((state) => state.show);
  return useCallback(
    async (file) => {
      try {
        if (file.size > worksheetLimits.bytes)
          throw new AppError('worksheet-unreadable', {
            path: file.name,
            where: '–',
            detail: `> ${worksheetLimits.bytes}`,
          });
        const found = parseWorksheetFile(file.name, await file.text());
        if (isOf(kind, found)) return found;
        show({ tone: 'bad', title: t(otherKind[kind], { name: file.name }), lines: [] });
        return null;
      } catch (error) {
        const { message, hint } = describeError(error);
        show({ tone: 'bad', title: t('sessions.importFailed', { name: file.name }), lines: [message, hint] });
        return null;
      }
    },
    [kind, t, describeError, show],
  );
}
