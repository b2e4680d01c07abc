import { useCallback } from 'react';
import type { ActionResult, Identity } from '#shared/model/process.ts';
import { describeAction } from '#shared/text/describe-action.ts';
import { useDescribeError } from '../../common/use-describe-error.ts';
import { useTranslate } from '../../common/use-translate.ts';
import { useLink } from '../../connection/link-context.ts';
import { useToastStore } from '../../stores/toast-store.ts';
import { inBatches } from './in-batches.ts';

interface Adjust {
  readonly renice: (targets: readonly Identity[], nice: number) => void;
  readonly setAffinity: (targets: readonly Identity[], processors: readonly number[]) => void;
}

/** Changes how the scheduler treats pinned identities and shows the outcome. */
export function useAdjust(): Adjust {
  const link = useLink();
  const describeError = useDescribeError();
  const t = useTranslate();
  const show = useToastStore((state) => state.show);
  const tell = useCallback(
    (what: string, results: Promise<readonly ActionResult[]>) => {
      results.then(
        (all) => {
          const { ok, title, lines } = describeAction(
            { done: all.flatMap(({ done }) => done), refused: all.flatMap(({ refused }) => refused) },
            { t, what },
          );
          show({ tone: ok ? 'good' : 'bad', title, lines });
        },
        (error: unknown) => {
          const { message, hint } = describeError(error);
          show({ tone: 'bad', title: t('action.failed'), lines: [message, hint] });
        },
      );
    },
    [describeError, show, t],
  );
  return {
    renice: (targets, nice) =>
      tell(
        t('niceDialog.what', { nice }),
        inBatches(targets, (batch) => link.call('process.renice', { targets: batch, nice })),
      ),
    setAffinity: (targets, processors) =>
      tell(
        t('affinityDialog.what', { list: processors.join(', ') }),
        inBatches(targets, (batch) =>
          link.call('process.setAffinity', { targets: batch, processors: [...processors] }),
        ),
      ),
  };
}
