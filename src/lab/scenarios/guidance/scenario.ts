import type { Scenario } from '../scenario.ts';
import { checks } from './checks.ts';
import { manifest } from './manifest.ts';
import { texts } from './texts.ts';

export const guidance: Scenario = { manifest, texts, checks };
