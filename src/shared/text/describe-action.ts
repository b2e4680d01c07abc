import type { Translate } from '../i18n/translator.ts';
import type { ActionResult } from '../model/process.ts';
import type { SignalDescription } from './describe-signal.ts';

const maxReasons = 5;

interface ActionContext {
  readonly t: Translate;
  readonly what: string;
}

function titleOf({ done }: ActionResult, { t, what }: ActionContext): string {
  const [first] = done;
  if (!first) return t('ui:action.none', { what });
  return done.length === 1
    ? t('ui:action.one', { what, pid: first.pid })
    : t('ui:action.many', { what, number: done.length });
}

/** The outcome of an action on several processes; `what` names the change, such as `nice 5`. */
export function describeAction(result: ActionResult, context: ActionContext): SignalDescription {
  const { t } = context;
  const number = result.done.length;
  const lines = result.refused
    .slice(0, maxReasons)
    .map(({ identity, reason }) => t(`ui:action.refused.${reason}`, { pid: identity.pid }));
  if (result.refused.length > maxReasons)
    lines.push(t('ui:action.more', { number: result.refused.length - maxReasons }));
  return { ok: result.refused.length === 0 && number > 0, title: titleOf(result, context), lines };
}
