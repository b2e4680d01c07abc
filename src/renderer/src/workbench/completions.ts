import type { CompletionContext, CompletionResult, CompletionSource } from '@codemirror/autocomplete';
import type { Translate } from '#shared/i18n/translator.ts';
import type { NameUnder } from '#shared/i18n/text-key.ts';

type ApiName = NameUnder<'workbench.api.'>;
type MemberName = NameUnder<'workbench.member.'>;

/**
 * The arguments of each name that a program finds.
 * @internal exported for tests
 */
export const apiNames = {
  shared: '({ … })',
  thread: '(id, function)',
  mutex: '(id)',
  recursiveLock: '(id)',
  semaphore: '(id, permits)',
  condition: '(id, mutex)',
  event: '(id)',
  barrier: '(id, parties)',
  queue: '(id, capacity)',
  atomic: '(s, name)',
  yieldNow: '()',
  assert: '(condition, message)',
  critical: '(name, function)',
  finallyCheck: '(function, message)',
  options: '({ spurious })',
} as const satisfies Record<ApiName, string>;

/** The objects that have each member. */
const memberNames = {
  lock: 'mutex, recursiveLock',
  tryLock: 'mutex, recursiveLock',
  unlock: 'mutex, recursiveLock',
  acquire: 'semaphore',
  tryAcquire: 'semaphore',
  release: 'semaphore',
  wait: 'condition, event',
  notify: 'condition',
  notifyAll: 'condition',
  set: 'event',
  clear: 'event',
  isSet: 'event',
  arrive: 'barrier',
  put: 'queue',
  get: 'queue',
  tryPut: 'queue',
  tryGet: 'queue',
  size: 'queue',
  load: 'atomic',
  store: 'atomic',
  add: 'atomic',
  compareExchange: 'atomic',
  exchange: 'atomic',
} as const satisfies Record<MemberName, string>;

const keysOf = <K extends string>(names: Readonly<Record<K, string>>): readonly K[] => Object.keys(names) as K[];

/** Completes the names of the workbench, each with one line about it in the language of the page. */
export function workbenchCompletions(t: Translate): CompletionSource {
  const api = keysOf(apiNames).map((label) => ({
    label,
    type: 'function',
    detail: apiNames[label],
    info: t(`workbench.api.${label}`),
  }));
  const members = keysOf(memberNames).map((label) => ({
    label,
    type: 'method',
    detail: memberNames[label],
    info: t(`workbench.member.${label}`),
  }));
  return (context: CompletionContext): CompletionResult | null => {
    const member = context.matchBefore(/\.\w*$/u);
    if (member) return { from: member.from + 1, options: members, validFor: /^\w*$/u };
    const word = context.matchBefore(/[A-Za-z_$][\w$]*$/u);
    if (!word && !context.explicit) return null;
    return { from: word?.from ?? context.pos, options: api, validFor: /^[\w$]*$/u };
  };
}
