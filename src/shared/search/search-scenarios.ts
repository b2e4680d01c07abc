import { glossary } from '../glossary/terms.ts';
import { uiLab as english } from '../i18n/en/ui-lab.ts';
import { uiLab as chinese } from '../i18n/zh-cn/ui-lab.ts';
import { languages, type Language, type ScenarioInfo, type ScenarioTexts } from '../model/scenario.ts';
import { pythonChecks, pythonVariant } from '../programs/in-python.ts';
import { findTerm, foldText, termsOf, type Place, type Term } from './match-text.ts';
import { sameWords } from './same-words.ts';

/** What a match in each part of a scenario counts; `about` is a word that the list of same words has for it. */
const weights = { title: 100, about: 65, variant: 60, summary: 40, concept: 30, text: 10 } as const;
type Part = keyof typeof weights;

/** What a match in another part than the best one adds, so that a scenario that is full of the word comes first. */
const furtherShare = 0.15;
/** A word of the same meaning counts less than the word itself. */
const sameShare = 0.8;
/** A text that the reader does not see on screen counts less. */
const otherLanguageShare = 0.75;
/** A scenario listed further back for a word counts less. */
const rankShare = 0.1;

interface Passage {
  readonly part: Part;
  readonly language: Language | null;
  readonly text: string;
  readonly folded: string;
}

/** What was found of a scenario outside its title: a piece of its text around the word. */
export interface FoundText {
  readonly part: Part;
  readonly before: string;
  readonly word: string;
  readonly after: string;
}

export interface FoundScenario {
  readonly info: ScenarioInfo;
  readonly score: number;
  /** Null where the title on screen shows why it was found. */
  readonly why: FoundText | null;
}

const groupTitles: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  en: english.lab.group,
  'zh-CN': chinese.lab.group,
};

function passage(part: Part, language: Language | null, text: string | undefined): readonly Passage[] {
  return text === undefined || text === '' ? [] : [{ part, language, text, folded: foldText(text) }];
}

function passagesOf(language: Language, texts: ScenarioTexts): readonly Passage[] {
  const { explanation, params, metrics } = texts;
  // What every scenario has in common finds none.
  const { [pythonVariant]: _inPython, ...variants } = texts.variants;
  const checks = Object.entries(texts.checks).filter(([id]) => !(pythonChecks as readonly string[]).includes(id));
  const { see, why, avoid, os, mistakes, platforms } = explanation;
  const long = [
    ...mistakes.flatMap(({ claim, truth }) => [claim, truth]),
    ...[see, why, avoid, os],
    ...Object.values(platforms),
    ...Object.values(params).flatMap(({ label, help }) => [label, help]),
    ...checks.map(([, title]) => title),
    ...Object.values(metrics ?? {}),
  ];
  return [
    ...passage('title', language, texts.title),
    ...Object.values(variants).flatMap(({ title }) => passage('variant', language, title)),
    ...passage('summary', language, texts.summary),
    ...Object.values(variants).flatMap(({ note }) => passage('text', language, note)),
    ...long.flatMap((text) => passage('text', language, text)),
  ];
}

/** The passages of each scenario are made once, not with each letter that is typed. */
const indexed = new WeakMap<ScenarioInfo, readonly Passage[]>();

function passagesIn(info: ScenarioInfo): readonly Passage[] {
  const known = indexed.get(info);
  if (known) return known;
  const { id, covers, group, variants } = info.manifest;
  const made = [
    ...languages.flatMap((language) => passagesOf(language, info.texts[language])),
    ...[id, ...covers, ...variants.map((variant) => variant.id)].flatMap((name) =>
      passage('concept', null, name).map((one) => ({ ...one, text: name.replaceAll('-', ' ') })),
    ),
    ...languages.flatMap((language) => passage('concept', language, groupTitles[language][group])),
  ];
  indexed.set(info, made);
  return made;
}

/** Words of one meaning: the list, and the glossary's terms with their translations. */
const meanings = [
  ...sameWords.map(({ words, also = [], about }) => ({ words: words.map(foldText), also: also.map(foldText), about })),
  ...glossary.map(({ name }) => ({ words: languages.map((id) => foldText(name[id])), also: [], about: [] })),
];
/** Chinese words that are known, the longest first. */
const knownHan = [...new Set(meanings.flatMap(({ words, also }) => [...words, ...also]))]
  .filter((word) => /^\p{Script=Han}{2,}$/u.test(word))
  .sort((one, other) => other.length - one.length);

/** A part of the query that must be found, or one of the other words for it. */
interface Wanted {
  readonly term: Term;
  /** Other words for it, each as terms that must stand in one passage. */
  readonly others: readonly (readonly Term[])[];
  /** The scenarios that are about it, the best one first. */
  readonly about: readonly string[];
}

function wantedTerm(term: Term): Wanted {
  const same = meanings.filter(({ words, also }) => words.includes(term.text) || also.includes(term.text));
  const words = [...new Set(same.flatMap((meaning) => meaning.words))].filter((word) => word !== term.text);
  return { term, others: words.map(termsOf), about: [...new Set(same.flatMap(({ about }) => about))] };
}

/** The known words in a run of Chinese characters, such as the last one of 如何避免死锁. */
function knownIn({ text, isHan }: Term): readonly Term[] {
  let rest = text;
  return (isHan ? knownHan : []).flatMap((word) => {
    if (word === text || !rest.includes(word)) return [];
    rest = rest.replace(word, ' ');
    return [{ text: word, isHan }];
  });
}

function wantedOf(query: string): readonly Wanted[] {
  const terms = termsOf(query);
  if (terms.length < 2) return terms.map(wantedTerm);
  // “thread pool”, “IO密集”: what is typed means more than its parts.
  const whole = foldText(query.trim());
  const spellings = [whole, terms.map(({ text }) => text).join('')];
  const meant = spellings
    .map((text) => wantedTerm({ text, isHan: false }))
    .find(({ about, others }) => about.length + others.length > 0);
  return meant
    ? [{ ...meant, term: { text: whole, isHan: false }, others: [terms, ...meant.others] }]
    : terms.map(wantedTerm);
}

interface Hit {
  readonly passage: Passage;
  readonly place: Place;
  readonly score: number;
}

/** Where all the terms stand in one passage; the place is that of the first. */
function findAll(folded: string, terms: readonly Term[]): Place | null {
  const places = terms.map((term) => findTerm(folded, term));
  const [first] = places;
  if (!first) return null;
  let quality = 1;
  for (const place of places) {
    if (!place) return null;
    quality = Math.min(quality, place.quality);
  }
  const together = terms.map(({ text }) => text).join(' ');
  return { at: first.at, length: folded.startsWith(together, first.at) ? together.length : first.length, quality };
}

function placeIn(folded: string, { term, others }: Wanted): Place | null {
  const direct = findTerm(folded, term);
  if (direct) return direct;
  for (const other of others) {
    const place = findAll(folded, other);
    if (place?.quality === 1) return { ...place, quality: sameShare };
  }
  return null;
}

/** The best hit of a wanted word in a scenario, with what all the others add. */
function hitOf(info: ScenarioInfo, wanted: Wanted, language: Language): Hit | null {
  const best = new Map<Part, Hit>();
  for (const one of passagesIn(info)) {
    const place = placeIn(one.folded, wanted);
    if (!place) continue;
    // The reader's own language first, where both have it.
    const own = one.language === language || one.language === null ? 1 : otherLanguageShare;
    // A title of the word alone is more about it than a long one.
    const density = 1 + 0.3 * Math.min(1, place.length / one.folded.length);
    const score = weights[one.part] * place.quality * own * density;
    if (score > (best.get(one.part)?.score ?? 0)) best.set(one.part, { passage: one, place, score });
  }
  const rank = wanted.about.indexOf(info.manifest.id);
  if (rank >= 0) {
    const text = wanted.term.text;
    best.set('about', {
      passage: { part: 'about', language: null, text, folded: text },
      place: { at: 0, length: text.length, quality: 1 },
      score: weights.about * (1 - rank * rankShare),
    });
  }
  const hits = [...best.values()].sort((one, other) => other.score - one.score);
  const [first, ...further] = hits;
  if (!first) return null;
  // What explains most: the word itself in the reader's language, a word for it there, then the other language.
  const isText = ({ passage: { language: its } }: Hit): boolean => its !== null;
  const isOwn = ({ passage: { language: its } }: Hit): boolean => its === language;
  const isSame = ({ place: { quality } }: Hit): boolean => quality > sameShare;
  const shown =
    hits.find((hit) => isOwn(hit) && isSame(hit)) ??
    hits.find(isOwn) ??
    hits.find((hit) => isText(hit) && isSame(hit)) ??
    hits.find(isText) ??
    first;
  const score = first.score + furtherShare * further.reduce((sum, hit) => sum + hit.score, 0);
  return { ...shown, score };
}

const charactersBefore = 24;
const charactersAfter = 56;

function whyOf({ passage: { part, text }, place }: Hit): FoundText {
  const from = Math.max(0, place.at - charactersBefore);
  // Folded, I/O is as long as IO.
  const end = place.at + (/^i\/o/iu.test(text.slice(place.at)) ? Math.max(3, place.length) : place.length);
  return {
    part,
    // Not in the middle of a word.
    before:
      from > 0 ? `…${text.slice(from, place.at).replace(/^[\p{Script=Latin}’]+ /u, '')}` : text.slice(0, place.at),
    word: text.slice(place.at, end),
    after: `${text.slice(end, end + charactersAfter)}${text.length > end + charactersAfter ? '…' : ''}`,
  };
}

/** A scenario with the hits of the wanted words, if there are enough of them. */
function foundIn(
  info: ScenarioInfo,
  wanted: readonly Wanted[],
  { language, atLeast }: { readonly language: Language; readonly atLeast: number },
): readonly FoundScenario[] {
  const hits = wanted.flatMap((one) => hitOf(info, one, language) ?? []);
  if (hits.length < atLeast) return [];
  const isSeen = ({ passage: { part, language: its } }: Hit): boolean => part === 'title' && its === language;
  const unseen = hits.filter((hit) => !isSeen(hit)).sort((one, other) => other.score - one.score)[0];
  const score = hits.reduce((sum, hit) => sum + hit.score, 0) / wanted.length;
  return [{ info, score, why: unseen ? whyOf(unseen) : null }];
}

/**
 * The scenarios that a query finds, best first: in both languages, whatever is on screen, and by other words of the
 * same meaning. All of its words must be found somewhere in a scenario; where none has them all, half of them.
 */
export function searchScenarios(
  scenarios: readonly ScenarioInfo[],
  query: string,
  language: Language,
): readonly FoundScenario[] {
  const wanted = wantedOf(query);
  if (wanted.length === 0) return [];
  const search = (words: readonly Wanted[], atLeast: number): readonly FoundScenario[] =>
    scenarios
      .flatMap((info) => foundIn(info, words, { language, atLeast }))
      .sort((one, other) => other.score - one.score);
  const found = search(wanted, wanted.length);
  if (found.length > 0) return found;
  const parts = wanted.flatMap((one) => {
    const known = knownIn(one.term);
    return known.length > 0 ? known.map(wantedTerm) : [one];
  });
  return search(parts, Math.ceil(parts.length / 2));
}
