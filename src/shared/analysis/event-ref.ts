import type { EventRef, LabEvent } from '../model/lab.ts';

/** The place of an event in its run. */
export const refOf = ({ seq, atNs, actor }: LabEvent): EventRef => ({ seq, atNs, actor });
