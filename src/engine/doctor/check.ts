import type { DoctorCheck } from '#shared/contract/contract.ts';
import type { MessageParams } from '#shared/errors.ts';

/** A check that passed; `detail` is a key of the `doctor` catalogue under the check's id. */
export function works(id: string, detail: string, params: MessageParams = {}): DoctorCheck {
  return { id, ok: true, detail: { key: `${id}.${detail}`, params }, hint: null };
}

/** A check that failed, with what to do about it. */
export function lacks(id: string, detail: string, params: MessageParams = {}): DoctorCheck {
  return { id, ok: false, detail: { key: `${id}.${detail}`, params }, hint: { key: `${id}.hint`, params } };
}
