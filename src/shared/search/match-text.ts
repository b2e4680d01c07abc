/** Where a term stands in a text, and how well, from 0 to 1. */
export interface Place {
  readonly at: number;
  readonly length: number;
  readonly quality: number;
}

/** One part of a query: all of them must be found. */
export interface Term {
  readonly text: string;
  readonly isHan: boolean;
}

const han = /\p{Script=Han}/u;
const hanOrRest = /\p{Script=Han}+|[^\p{Script=Han}]+/gu;
const wordPart = /[\p{L}\p{N}_]/u;

/** The form in which texts are compared. It is as long as the text, so that a place in it is one in the text. */
export function foldText(text: string): string {
  // Textbooks write I/O and IO.
  return text.replaceAll(/i\/o/giu, 'io ').toLowerCase();
}

/** Words of a question that say nothing of its subject. */
const fillers = new Set('a an and are can do does for how i in is it my of on or the to what when why with'.split(' '));

/** The terms of a query: words, and runs of Chinese characters, which need no blanks around them. */
export function termsOf(query: string): readonly Term[] {
  const words = foldText(query.normalize('NFKC')).split(/[\s,;:.!?()[\]{}"'“”‘’、，。；：！？（）]+/u);
  const terms = words
    .flatMap((word) => word.match(hanOrRest) ?? [])
    .map((text) => ({ text, isHan: han.test(text) }))
    .filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const telling = terms.filter(({ text }) => !fillers.has(text));
  return telling.length === 0 ? terms : telling;
}

/** Ending letters that do not make it another word. */
const endings = new Set(['s', 'es', 'ed', 'ing']);
const qualities = { whole: 1, start: 0.8, inside: 0.3 } as const;
/** Shorter ones stand inside too many words. */
const insideLength = 4;

function qualityAt(text: string, at: number, { text: term, isHan }: Term): number {
  if (isHan) return qualities.whole;
  const before = text[at - 1] ?? ' ';
  if (wordPart.test(before) && !han.test(before)) return term.length < insideLength ? 0 : qualities.inside;
  const rest = /^[\p{L}\p{N}_]*/u.exec(text.slice(at + term.length, at + term.length + 4))?.[0] ?? '';
  return rest === '' || han.test(rest) || endings.has(rest) ? qualities.whole : qualities.start;
}

/** The best place of a term in a folded text. */
export function findTerm(text: string, term: Term): Place | null {
  let best: Place | null = null;
  for (let at = text.indexOf(term.text); at >= 0; at = text.indexOf(term.text, at + 1)) {
    const quality = qualityAt(text, at, term);
    if (quality > (best?.quality ?? 0)) best = { at, length: term.text.length, quality };
    if (quality === 1) break;
  }
  return best;
}
