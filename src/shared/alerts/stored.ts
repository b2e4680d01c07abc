import type { AlertRule } from '../model/alerts.ts';
import { parseAlert } from './parse.ts';
import { toAppError, type AppError } from '../errors.ts';

/** Max rules a host accepts. */
export const maxRules = 100;

/** The user's alert settings. */
export interface AlertSettings {
  readonly rules: readonly AlertRule[];
  /** Whether desktop notifications are enabled. */
  readonly notify: boolean;
  /** Time of the newest alert the user has seen; ISO 8601, empty for none. */
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
    return null; // not ours: start with defaults
  }
}

/** Keeps what is still valid of stored settings, which may be of an older version or foreign. */
export function readAlertSettings(stored: string | null): AlertSettings {
  const read = parsed(stored);
  return {
    rules: Array.isArray(read?.rules) ? read.rules.filter(isRule).slice(0, maxRules) : [],
    notify: read?.notify === true,
    seenTime: typeof read?.seenTime === 'string' ? read.seenTime : '',
  };
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
