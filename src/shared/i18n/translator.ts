import { createInstance, type i18n } from 'i18next';
import type { MessageParams } from '../errors.ts';
import { languages, type Language } from '../model/scenario.ts';
import { cleanText } from '../text/sanitize.ts';
import { resources } from './resources.ts';
import type { PluralKey, TextKey } from './text-key.ts';

/** Gives the text for a key such as `errors:process-gone.message`; a misspelt key does not compile. */
export interface Translate {
  (key: TextKey, params?: MessageParams): string;
  (key: PluralKey, params: MessageParams & { readonly count: number }): string;
}

/** A translator that takes any key; `defaultValue` is what it gives for an unknown one. */
type UncheckedTranslate = (key: string, params: MessageParams & { readonly defaultValue?: string }) => string;

/**
 * The text for a key that comes from data, such as a finding's message; the compiler cannot check it.
 * An unknown key gives `fallback`, or itself.
 */
export function translateFromData(
  t: Translate,
  namespace: keyof (typeof resources)['en'],
  message: { readonly key: string; readonly params?: MessageParams | undefined; readonly fallback?: string },
): string {
  const unchecked = t as UncheckedTranslate;
  return unchecked(`${namespace}:${message.key}`, {
    ...message.params,
    defaultValue: cleanText(message.fallback ?? message.key),
  });
}

/** A fresh i18next with our catalogue; synchronous, since every text is in the bundle. */
export function createI18n(language: Language): i18n {
  const instance = createInstance();
  void instance.init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: [...languages],
    resources,
    ns: Object.keys(resources.en),
    defaultNS: 'ui',
    initAsync: false,
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  return instance;
}

let shared: i18n | null = null;

/** A translator for hosts without a screen. */
export function translator(language: Language): Translate {
  shared ??= createI18n('en');
  const fixed = shared.getFixedT(language);
  return (key: string, params?: MessageParams) => fixed(key, params ?? {});
}

/** The language to speak for a locale such as `zh_CN.UTF-8` or `en-GB`. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
