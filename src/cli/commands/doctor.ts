import { runDoctor } from '#engine/doctor.ts';
import type { DoctorCheck } from '#shared/contract/contract.ts';
import { toAppError } from '#shared/errors.ts';
import { translateFromData } from '#shared/i18n/translator.ts';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { hostChecks } from '../host-checks.ts';
import { createStyle } from '../output/style.ts';
import { wrapText } from '../output/text-width.ts';
import { withEngine } from '../with-engine.ts';

/** The checks by the engine; if that cannot start, without it, and the reason becomes one of them. */
async function runChecks(context: Context): Promise<readonly DoctorCheck[]> {
  try {
    return await withEngine(context, { hostChecks }, (client) => client.call('doctor.run', {}));
  } catch (error) {
    if (context.signal.aborted) throw error;
    const monitor = { backend: 'native', list: () => Promise.reject(toAppError(error)) } as const;
    return runDoctor({ monitor, dataDir: context.paths.dataDir, hostChecks });
  }
}

/** `procession doctor`: what works on this machine, and what to do about what does not. */
export async function doctor(context: Context): Promise<ExitCode> {
  const { t } = context;
  const checks = (await runChecks(context)).map(({ id, ok, detail, hint }) => ({
    id,
    ok,
    title: translateFromData(t, 'doctor', { key: `title.${id}` }),
    detail: translateFromData(t, 'doctor', detail),
    hint: hint === null ? null : translateFromData(t, 'doctor', hint),
  }));
  if (context.json) {
    context.out(`${JSON.stringify({ checks })}\n`);
    return exitCodes.done;
  }
  const style = createStyle(context.color);
  for (const { ok, title, detail, hint } of checks) {
    const [first = '', ...others] = wrapText(`${title}  ${detail}`, context.width - 2);
    const bold = first.startsWith(title) ? style.bold(title) + first.slice(title.length) : first;
    context.out(`${ok ? style.good('✓') : style.warn('✗')} ${bold}\n`);
    for (const line of others) context.out(`  ${line}\n`);
    for (const line of hint === null ? [] : wrapText(hint, context.width - 4)) context.out(`    ${style.dim(line)}\n`);
  }
  return exitCodes.done;
}
