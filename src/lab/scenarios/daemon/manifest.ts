import { ms, type ScenarioManifest } from '#shared/model/scenario.ts';

export const manifest: ScenarioManifest = {
  id: 'daemon',
  group: 'lifecycle',
  covers: [
    'daemon-process',
    'daemon-process-joined',
    'daemon-process-sibling',
    'daemon-term-contrast',
    'proc-attr-daemon-flag',
  ],
  kinds: ['process'],
  platforms: ['linux', 'darwin', 'win32'],
  params: { unitMs: ms({ default: 400, min: 200, max: 3000 }) },
  variants: [{ id: 'with-parent' }, { id: 'joined' }, { id: 'detached' }, { id: 'flag' }],
  roles: ['main', 'starter', 'helper', 'sibling', 'service'],
  limits: { actors: 6, durationMs: 60_000, events: 5_000 },
};
