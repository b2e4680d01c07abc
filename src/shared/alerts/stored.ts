import type { AlertRule } from '../model/alerts.ts';
import { parseAlert } from './parse.ts';
import { toAppError, type AppError } from '../errors.ts';

/** The most rules a host takes. */
export const mostRules = 100;

/** What a person set up about alerts. */
export interface AlertSettings {
  readonly rules: readonly AlertRule[];
  /** Whether desktop notifications are wanted. */
  readonly notify: boolean;
  /** Time of the newest alert that was looked at; ISO 8601, empty for none. */
  readonly seenTime: string;
}

function isRule(value: unknown): value is AlertRule {
  const rule = value as Partial<Record<keyof AlertRule, unknown>> | null;
  return (
    typeof rule?.id === 'string' &&
    rule.id !== '' &&
    typeof rule.text === 'string' &&
    rule.text !== '' &&
    typeof rule.enabled === 'boolean'
  );
}

type Stored = Partial<Record<keyof AlertSettings, unknown>> | null;

function parsed(stored: string | null): Stored {
  try {
    return JSON.parse(stored ?? '{}') as Stored;
  } catch {
    return null; // not ours: begin anew
  }
}

/** Keeps of stored settings what is still valid: they may come from an older version, or from nobody. */
export function readAlertSettings(stored: string | null): AlertSettings {
  const read = parsed(stored);
  return {
    rules: Array.isArray(read?.rules) ? read.rules.filter(isRule).slice(0, mostRules) : [],
    notify: read?.notify === true,
    seenTime: typeof read?.seenTime === 'string' ? read.seenTime : '',
  };
}

/** Why a rule cannot be read; null if it can. */
export function ruleProblem(text: string): AppError | null {
  try {
    parseAlert(text);
    return null;
  } catch (error) {
    return toAppError(error);
  }
}
