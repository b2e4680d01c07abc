import { useEffect, useState } from 'react';
import type { highlight } from './highlight.ts';

type Highlighter = typeof highlight;

/** Loads the highlighter when a text is shown for the first time; null until then, and if that fails. */
export function useHighlighter(): Highlighter | null {
  const [loaded, setLoaded] = useState<{ readonly highlight: Highlighter } | null>(null);
  useEffect(() => {
    let current = true;
    import('./highlight.ts').then(
      (module) => current && setLoaded(module),
      () => undefined, // without colours the text can be read, too
    );
    return () => {
      current = false;
    };
  }, []);
  return loaded?.highlight ?? null;
}
