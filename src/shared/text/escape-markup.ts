import { cleanText } from './sanitize.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Makes any text literal in HTML and SVG, between tags and in quoted attributes: no markup, no control or bidi
 * characters. Sanitised here, since a session file may come from elsewhere.
 */
export function escapeMarkup(text: string): string {
  return cleanText(text).replace(/[&<>"']/gu, (character) => entities[character] ?? '');
}
