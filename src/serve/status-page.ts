import { translator } from '#shared/i18n/translator.ts';
import { languages } from '#shared/model/scenario.ts';

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A page that says in every language why there is nothing to see; no script, no style. */
export function statusPage(key: 'not-found' | 'wrong-host'): string {
  const parts = languages.map((language) => {
    const t = translator(language);
    const [title, text] = [t(`host:pages.${key}.title`), t(`host:pages.${key}.text`)].map(escapeHtml);
    return `<section lang="${language}"><h1>${title}</h1><p>${text}</p></section>`;
  });
  const head = '<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Procession</title>';
  return `<!doctype html><html lang="en">${head}${parts.join('')}</html>\n`;
}
