// The one file that every process and thread of the lab runs. It refuses to do anything
// without a configuration from our supervisor.
import { isMainThread, workerData } from 'node:worker_threads';
import { actorConfigVariable, type ActorConfig } from '#shared/lab/actor-config.ts';

const text = process.env[actorConfigVariable];
const ofProcess = text ? (JSON.parse(text) as ActorConfig) : null;
const config = isMainThread ? ofProcess : (workerData as ActorConfig);

if (!config?.run?.supervisor?.token) {
  process.stderr.write('This file is started by Procession only.\n');
  process.exit(2);
}

if (config.kind === 'watchdog') await import('./watchdog.ts').then(({ watch }) => watch(config));
else if (config.kind === 'stage') await import('./stage.ts').then(({ runStage }) => runStage(config));
else await import('./actor.ts').then(({ runActor }) => runActor(config));
