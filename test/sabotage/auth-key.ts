import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import type { Sabotage } from '../support/sabotage.ts';

export const sabotages: Readonly<Record<string, Sabotage>> = {
  'any-answer': {
    breaks: 'the listener takes every answer for right',
    variant: 'challenge',
    fails: ['wrong-refused', 'stranger-refused'],
    apply: () => {
      crypto.timingSafeEqual = () => true;
      syncBuiltinESMExports();
    },
  },
  'no-answer': {
    breaks: 'the listener takes every answer for wrong',
    variant: 'challenge',
    fails: ['right-accepted'],
    apply: () => {
      crypto.timingSafeEqual = () => false;
      syncBuiltinESMExports();
    },
  },
};
