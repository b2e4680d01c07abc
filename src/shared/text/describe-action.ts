import type { Translate } from '../i18n/translator.ts';
import type { ActionResult } from '../model/process.ts';
import type { SignalDescription } from './describe-signal.ts';

const mostReasons = 5;

/** The outcome of an action on several processes; `what` names the change, such as `nice 5`. */
export function describeAction(
  result: ActionResult,
  context: { readonly t: Translate; readonly what: string },
): SignalDescription {
  const { t, what } = context;
  const [first] = result.done;
  const number = result.done.length;
  const title = !first
    ? t('ui:action.none', { what })
    : number === 1
      ? t('ui:action.one', { what, pid: first.pid })
      : t('ui:action.many', { what, number });
  const lines = result.refused
    .slice(0, mostReasons)
    .map(({ identity, reason }) => t(`ui:action.refused.${reason}`, { pid: identity.pid }));
  if (result.refused.length > mostReasons)
    lines.push(t('ui:action.more', { number: result.refused.length - mostReasons }));
  return { ok: result.refused.length === 0 && number > 0, title, lines };
}
