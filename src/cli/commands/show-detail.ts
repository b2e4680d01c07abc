import type { ProcessDetail } from '#shared/model/detail.ts';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { detailText } from '../output/detail-text.ts';

/** Everything known of one process, for scripts (with nothing masked) or for people. */
export function showDetail(context: Context, detail: ProcessDetail, showSecrets: boolean): ExitCode {
  const { row, ...parts } = detail;
  context.out(
    context.json ? `${JSON.stringify({ ...row, row, ...parts })}\n` : detailText(context, detail, showSecrets),
  );
  return exitCodes.done;
}
