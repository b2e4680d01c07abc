import { createInstance, type i18n } from 'i18next';
import type { MessageParams } from '../errors.ts';
import { languages, type Language } from '../model/scenario.ts';
import { resources } from './resources.ts';

/** Puts a key such as `errors:process-gone.message` into words. */
export type Translate = (key: string, params?: MessageParams) => string;

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
  return (key, params) => fixed(key, params ?? {});
}

/** The language to speak for a locale such as `zh_CN.UTF-8` or `en-GB`. */
export function languageOf(locale: string | undefined): Language {
  return locale?.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
