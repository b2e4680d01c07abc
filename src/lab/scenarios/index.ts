import { checks as processCreateChecks } from './process-create/checks.ts';
import { manifest as processCreate } from './process-create/manifest.ts';
import { texts as processCreateTexts } from './process-create/texts.ts';
import { checks as isolationChecks } from './isolation/checks.ts';
import { manifest as isolation } from './isolation/manifest.ts';
import { texts as isolationTexts } from './isolation/texts.ts';
import { checks as joinChecks } from './join/checks.ts';
import { manifest as join } from './join/manifest.ts';
import { texts as joinTexts } from './join/texts.ts';
import { checks as zombieChecks } from './zombie/checks.ts';
import { manifest as zombie } from './zombie/manifest.ts';
import { texts as zombieTexts } from './zombie/texts.ts';
import { checks as orphanChecks } from './orphan/checks.ts';
import { manifest as orphan } from './orphan/manifest.ts';
import { texts as orphanTexts } from './orphan/texts.ts';
import { checks as daemonChecks } from './daemon/checks.ts';
import { manifest as daemon } from './daemon/manifest.ts';
import { texts as daemonTexts } from './daemon/texts.ts';
import { checks as ticketRaceChecks } from './ticket-race/checks.ts';
import { manifest as ticketRace } from './ticket-race/manifest.ts';
import { texts as ticketRaceTexts } from './ticket-race/texts.ts';
import { checks as counterRaceChecks } from './counter-race/checks.ts';
import { manifest as counterRace } from './counter-race/manifest.ts';
import { texts as counterRaceTexts } from './counter-race/texts.ts';
import { checks as deadlockChecks } from './deadlock/checks.ts';
import { manifest as deadlock } from './deadlock/manifest.ts';
import { texts as deadlockTexts } from './deadlock/texts.ts';
import { checks as producerConsumerChecks } from './producer-consumer/checks.ts';
import { manifest as producerConsumer } from './producer-consumer/manifest.ts';
import { texts as producerConsumerTexts } from './producer-consumer/texts.ts';
import type { Scenario } from './scenario.ts';

/** Every scenario, in the order of the course. */
export const scenarios: readonly Scenario[] = [
  { manifest: processCreate, texts: processCreateTexts, checks: processCreateChecks },
  { manifest: isolation, texts: isolationTexts, checks: isolationChecks },
  { manifest: join, texts: joinTexts, checks: joinChecks },
  { manifest: zombie, texts: zombieTexts, checks: zombieChecks },
  { manifest: orphan, texts: orphanTexts, checks: orphanChecks },
  { manifest: daemon, texts: daemonTexts, checks: daemonChecks },
  { manifest: ticketRace, texts: ticketRaceTexts, checks: ticketRaceChecks },
  { manifest: counterRace, texts: counterRaceTexts, checks: counterRaceChecks },
  { manifest: deadlock, texts: deadlockTexts, checks: deadlockChecks },
  { manifest: producerConsumer, texts: producerConsumerTexts, checks: producerConsumerChecks },
];
