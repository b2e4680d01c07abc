import { errors as errorsEn } from './en/errors.ts';
import { findings as findingsEn } from './en/findings.ts';
import { doctor as doctorEn } from './en/doctor.ts';
import { host as hostEn } from './en/host.ts';
import { cli as cliEn } from './en/cli.ts';
import { ui as uiEn } from './en/ui.ts';
import { reasons as reasonsEn } from './en/reasons.ts';
import { docs as docsEn } from './en/docs.ts';
import { sim as simEn } from './en/sim.ts';
import { errors as errorsZh } from './zh-cn/errors.ts';
import { findings as findingsZh } from './zh-cn/findings.ts';
import { doctor as doctorZh } from './zh-cn/doctor.ts';
import { host as hostZh } from './zh-cn/host.ts';
import { cli as cliZh } from './zh-cn/cli.ts';
import { ui as uiZh } from './zh-cn/ui.ts';
import { reasons as reasonsZh } from './zh-cn/reasons.ts';
import { docs as docsZh } from './zh-cn/docs.ts';
import { sim as simZh } from './zh-cn/sim.ts';

/** The message catalogue: language → namespace → key → text. */
export const resources = {
  en: {
    errors: errorsEn,
    reasons: reasonsEn,
    findings: findingsEn,
    doctor: doctorEn,
    cli: cliEn,
    ui: uiEn,
    host: hostEn,
    sim: simEn,
    docs: docsEn,
  },
  'zh-CN': {
    errors: errorsZh,
    reasons: reasonsZh,
    findings: findingsZh,
    doctor: doctorZh,
    cli: cliZh,
    ui: uiZh,
    host: hostZh,
    sim: simZh,
    docs: docsZh,
  },
};
