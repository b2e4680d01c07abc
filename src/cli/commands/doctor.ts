import { translateFromData } from '#shared/i18n/translator.ts';
import type { Context } from '../context.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { hostChecks } from '../host-checks.ts';
import { createStyle } from '../output/style.ts';
import { withEngine } from '../with-engine.ts';

/** `procession doctor`: what works on this machine, and what to do about what does not. */
export async function doctor(context: Context): Promise<ExitCode> {
  return withEngine(context, { hostChecks }, async (client) => {
    const { t } = context;
    const checks = (await client.call('doctor.run', {})).map(({ id, ok, detail, hint }) => ({
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
      context.out(`${ok ? style.good('✓') : style.warn('✗')} ${style.bold(title)}  ${detail}\n`);
      if (hint !== null) context.out(`    ${style.dim(hint)}\n`);
    }
    return exitCodes.done;
  });
}
