/** A wrong claim and what is true of it; `truth` is '' where the sentence is not of that form. */
export interface MistakeParts {
  readonly claim: string;
  readonly truth: string;
}

/** Takes `“claim” — truth` apart, in Chinese also `“claim”：truth`; any other sentence stays whole. */
export function mistakeParts(sentence: string): MistakeParts {
  const [, claim, truth] = /^(“[^”]+”)\s*[—–：:]+\s*(.+)$/su.exec(sentence) ?? [];
  return claim === undefined || truth === undefined ? { claim: sentence, truth: '' } : { claim, truth };
}

/** A platform's name at the beginning of a sentence. */
const lead = /(?<=^|[.。]\s?)(?=(?:Python|CPython|Node|POSIX|Unix|Linux|macOS|Windows)(?![A-Za-z]))/gu;

/** What is said of Python, Node, POSIX and Windows, one paragraph for each that a sentence begins with. */
export function platformParts(text: string): readonly string[] {
  return text
    .split(lead)
    .map((part) => part.trim())
    .filter(Boolean);
}
