import { int, ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'killed-lock-holder',
  group: 'process',
  covers: ['proc-killed-lock-holder'],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: {
    waiters: int({ default: 3, min: 1, max: 10 }),
    giveUpMs: ms({ default: 1500, min: 500, max: 60_000 }),
    patienceMs: ms({ default: 500, min: 100, max: 1000 }),
  },
  variants: [{ id: 'no-recovery' }, { id: 'recovery', defaults: { giveUpMs: 30_000 } }],
  roles: ['main', 'holder', 'waiter'],
  limits: { actors: 15, durationMs: 90_000, events: 5_000 },
};
