import { assertNever } from '../errors.ts';
import { translateFromData, type Translate } from '../i18n/translator.ts';
import { reportedText } from '../analysis/observe.ts';
import type { LabEvent, ObjectType } from '../model/lab.ts';
import type { ScenarioTexts } from '../model/scenario.ts';
import { describeMessage } from './describe-message.ts';
import { cleanText } from './sanitize.ts';

const verbs: Readonly<Record<ObjectType, 'lock' | 'signal' | 'queue' | 'timer' | 'actor'>> = {
  mutex: 'lock',
  rlock: 'lock',
  rwlock: 'lock',
  'file-lock': 'lock',
  semaphore: 'lock',
  event: 'signal',
  condition: 'signal',
  barrier: 'signal',
  queue: 'queue',
  pipe: 'queue',
  timer: 'timer',
  actor: 'actor',
  channel: 'queue',
};

interface Context {
  readonly t: Translate;
  readonly texts: ScenarioTexts | null;
}

/** What an event says, as one sentence about its actor. */
export function describeEvent(event: LabEvent, context: Context): string {
  return cleanText(sentenceOf(event, context));
}

/** What an actor does with an object; what an imported session calls otherwise stays as it is. */
const operation = (t: Translate, op: string): string =>
  translateFromData(t, 'ui', { key: `event.op.${op}`, fallback: op });

function describeMessageEvent({ object, op, outcome }: Extract<LabEvent, { kind: 'proceed' }>, t: Translate): string {
  if (outcome !== 'ok') return t('ui:event.closed', { object: object.id });
  return t(op === 'send' ? 'ui:event.sent' : 'ui:event.received', { object: object.id });
}

function sentenceOf(event: LabEvent, { t, texts }: Context): string {
  switch (event.kind) {
    case 'actor-started':
      return t(`ui:event.started-${event.actorKind}`, {
        role: texts?.roles[event.role] ?? event.role,
        pid: event.pid,
        tid: event.tid ?? 0,
      });
    case 'actor-ended':
      return t('ui:event.ended', { code: event.exitCode });
    case 'actor-exited':
      if (event.signal !== null) return t('ui:event.killed', { subject: event.subject, signal: event.signal });
      return event.exitCode === null
        ? t('ui:event.gone', { subject: event.subject })
        : t('ui:event.exited', { subject: event.subject, code: event.exitCode });
    case 'note':
      return describeMessage(texts, event.message);
    case 'value': {
      return t(`ui:event.${event.op}`, { name: event.name, value: reportedText(event.value) });
    }
    case 'metric':
      return t('ui:event.metric', {
        name: texts?.metrics?.[event.name] ?? event.name,
        value: event.value,
        unit: event.unit,
      });
    case 'wait':
      if (event.object.type === 'channel') return t('ui:event.receiving', { object: event.object.id });
      return t(`ui:event.wait-${verbs[event.object.type]}`, { object: event.object.id, op: operation(t, event.op) });
    case 'proceed':
      if (event.object.type === 'channel') return describeMessageEvent(event, t);
      if (event.outcome !== 'ok') return t(`ui:event.${event.outcome}`, { object: event.object.id });
      return t(`ui:event.proceed-${verbs[event.object.type]}`, { object: event.object.id, op: operation(t, event.op) });
    case 'release':
      return t(`ui:event.release-${verbs[event.object.type]}`, { object: event.object.id, op: operation(t, event.op) });
    case 'access':
      return t(`ui:event.access-${event.op}`, {
        variable: event.variable,
        count: event.count,
        held: event.held.join(', ') || '–',
      });
    case 'task':
      return t(`ui:event.task-${event.op}`, { task: event.task });
    case 'failure':
      return t('ui:event.failure', { name: event.name, detail: event.detail });
    default:
      return assertNever(event);
  }
}
