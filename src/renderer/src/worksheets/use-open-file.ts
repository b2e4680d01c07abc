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

/** Reads a worksheet’s file or a results file; null, with the reason on screen, if it is neither. */
export function useOpenFile(): (file: File) => Promise<Worksheet | WorksheetResults | null> {
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
        return parseWorksheetFile(file.name, await file.text());
      } catch (error) {
        const { message, hint } = describeError(error);
        show({ tone: 'bad', title: t('sessions.importFailed', { name: file.name }), lines: [message, hint] });
        return null;
      }
    },
    [t, describeError, show],
  );
}
