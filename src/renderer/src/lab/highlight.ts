import hljs from 'highlight.js/lib/core';
import python from 'highlight.js/lib/languages/python';
import typescript from 'highlight.js/lib/languages/typescript';

/** A part of a line, of one kind, such as `keyword`; null if it is of none. */
export interface Token {
  readonly kind: string | null;
  readonly text: string;
}

hljs.registerLanguage('python', python);
hljs.registerLanguage('typescript', typescript);

/** The text line by line, each as tokens that together are the line. */
export function highlight(text: string, language: 'python' | 'typescript'): readonly (readonly Token[])[] {
  const { value } = hljs.highlight(text, { language });
  const lines: Token[][] = [[]];
  // Parsed apart from the page, so that nothing but text reaches it.
  collect(new DOMParser().parseFromString(`<pre>${value}`, 'text/html').body, null, lines);
  return lines;
}

function collect(node: Node, kind: string | null, lines: Token[][]): void {
  if (node instanceof Text) {
    const [first = '', ...rest] = node.data.split('\n');
    lines.at(-1)?.push({ kind, text: first });
    for (const text of rest) lines.push([{ kind, text }]);
    return;
  }
  const own = node instanceof Element ? /^hljs-(\w+)/u.exec(node.className)?.[1] : undefined;
  for (const child of node.childNodes) collect(child, own ?? kind, lines);
}
