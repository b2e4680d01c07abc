import { z } from 'zod';
import type { AlertRule } from '../model/alerts.ts';
import { parseAlert } from './parse.ts';
import { toAppError, type AppError } from '../errors.ts';
import { validItems } from '../valid-items.ts';

/** The maximum number of rules that a host accepts. */
export const maxRules = 100;

/** The user's alert rules and preferences. */
export interface AlertSettings {
  readonly rules: readonly AlertRule[];
  /** Whether desktop notifications are enabled. */
  readonly notify: boolean;
  /** Time of the newest alert that was seen; ISO 8601, empty for none. */
  readonly seenTime: string;
}

const alertSettingsSchema = z.object({
  rules: validItems(z.object({ id: z.string().min(1), text: z.string().min(1), enabled: z.boolean() })).transform(
    (rules) => rules.slice(0, maxRules),
  ),
  notify: z.boolean().catch(false),
  seenTime: z.string().catch(''),
});

/** Settings in a stored text, which may come from an older version: what is not valid is dropped. */
export function readAlertSettings(stored: string | null): AlertSettings {
  try {
    return alertSettingsSchema.parse(JSON.parse(stored ?? '{}'));
  } catch {
    return alertSettingsSchema.parse({}); // not ours: start afresh
  }
}

/** Why a rule cannot be parsed; null if it can. */
export function ruleProblem(text: string): AppError | null {
  try {
    parseAlert(text);
    return null;
  } catch (error) {
    return toAppError(error);
  }
}
