import type { AppError, MessageParams } from '../errors.ts';
import { reasons, type Reason } from '../i18n/en/reasons.ts';
import { translator, type Translate } from '../i18n/translator.ts';
import type { Language } from '../model/scenario.ts';
import { cleanParams } from './sanitize.ts';

const isReason = (detail: unknown): detail is Reason => typeof detail === 'string' && Object.hasOwn(reasons, detail);

/** The sentence for an error and what to do about it; a reason that has texts is in the same language. */
export function errorSentences(
  { code, params }: Pick<AppError, 'code' | 'params'>,
  t: Translate,
): { readonly message: string; readonly hint: string } {
  const { detail } = params;
  const shown: MessageParams = cleanParams(isReason(detail) ? { ...params, detail: t(`reasons:${detail}`) } : params);
  return { message: t(`errors:${code}.message`, shown), hint: t(`errors:${code}.hint`, shown) };
}

/** The same without a screen. */
export const describeError = (error: AppError, language: Language): ReturnType<typeof errorSentences> =>
  errorSentences(error, translator(language));
