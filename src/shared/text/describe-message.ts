import type { Message, ParamValue, ScenarioTexts } from '../model/scenario.ts';
import { cleanText } from './sanitize.ts';

/** The text of a scenario's message with its placeholders filled; the key where there is no text. */
export function describeMessage(texts: ScenarioTexts | null, message: Message): string {
  const template = texts?.messages[message.key];
  const params = message.params ?? {};
  if (template === undefined) {
    const values = Object.entries(params).map(([name, value]) => `${name} ${value}`);
    return cleanText([message.key, ...values].join(' · '));
  }
  return fillIn(template, params);
}

/** A template with its `{{placeholders}}` filled in; one without a value stays. */
export function fillIn(template: string, params: Readonly<Record<string, ParamValue>>): string {
  return template.replace(/\{\{\s*([\w-]+)\s*\}\}/gu, (whole, name: string) =>
    cleanText(String(params[name] ?? whole)),
  );
}
