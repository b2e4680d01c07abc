import type { Scenario } from '../scenario.ts';
import { checkParams } from './checks-jobs.ts';
import { checks } from './checks.ts';
import { manifest } from './manifest.ts';
import { texts } from './texts.ts';

export const realSchedule: Scenario = { manifest, texts, checks, checkParams };
