import type { AppError } from '../errors.ts';
import type { Language } from '../model/scenario.ts';
import { translator } from '../i18n/translator.ts';
import { cleanParams } from './sanitize.ts';

/** The sentence for an error and what to do about it. */
export function describeError(
  error: AppError,
  language: Language,
): { readonly message: string; readonly hint: string } {
  const t = translator(language);
  const params = cleanParams(error.params);
  return {
    message: t(`errors:${error.code}.message`, params),
    hint: t(`errors:${error.code}.hint`, params),
  };
}
