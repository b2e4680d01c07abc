import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { javascript, typescriptLanguage } from '@codemirror/lang-javascript';
import { bracketMatching, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { classHighlighter } from '@lezer/highlight';
import type { Translate } from '#shared/i18n/translator.ts';
import { workbenchCompletions } from './completions.ts';
import { threadMarks } from './thread-marks.ts';

const theme = EditorView.theme({
  '&': { height: '100%', fontSize: '13px', backgroundColor: 'transparent' },
  '.cm-scroller': { fontFamily: 'var(--mantine-font-family-monospace)', lineHeight: '1.5' },
  '.cm-content': { caretColor: 'var(--mantine-color-text)' },
  '.cm-cursor': { borderLeftColor: 'var(--mantine-color-text)' },
  '&.cm-focused .cm-selectionBackground, .cm-selectionBackground': {
    backgroundColor: 'var(--surface-selected) !important',
  },
  '.cm-gutters': { backgroundColor: 'var(--surface-raised)', color: 'var(--tone-faint)', border: 'none' },
  '.cm-tooltip': {
    backgroundColor: 'var(--surface-raised)',
    color: 'var(--mantine-color-text)',
    border: '1px solid var(--line)',
  },
  '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
    backgroundColor: 'var(--surface-selected)',
    color: 'var(--mantine-color-text)',
  },
  '.cm-completionDetail': { color: 'var(--tone-muted)' },
  '.cm-specialChar': { color: 'var(--tone-bad)' },
});

/** An editor of programs of the workbench. */
export function createEditor(
  parent: HTMLElement,
  {
    source,
    isReadOnly,
    t,
    onChange,
  }: {
    readonly source: string;
    readonly isReadOnly: boolean;
    readonly t: Translate;
    readonly onChange: (source: string) => void;
  },
): EditorView {
  const state = EditorState.create({
    doc: source,
    extensions: [
      threadMarks,
      lineNumbers(),
      lintGutter(),
      history(),
      drawSelection(),
      // Control and bidi characters show as signs: a text cannot seem to be another.
      highlightSpecialChars(),
      indentOnInput(),
      bracketMatching(),
      closeBrackets(),
      autocompletion({ icons: false }),
      javascript({ typescript: true }),
      typescriptLanguage.data.of({ autocomplete: workbenchCompletions(t) }),
      syntaxHighlighting(classHighlighter),
      theme,
      EditorState.readOnly.of(isReadOnly),
      EditorState.phrases.of({ Completions: t('workbench.completions') }),
      EditorView.contentAttributes.of({
        'aria-label': t('workbench.editor'),
        'aria-describedby': 'workbench-editor-help',
        spellcheck: 'false',
      }),
      EditorView.updateListener.of((update) => update.docChanged && onChange(update.state.doc.toString())),
      keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap, ...completionKeymap, indentWithTab]),
    ],
  });
  return new EditorView({ parent, state });
}

/** Shows what is wrong at a line, from 1; null: nothing is. */
export function showProblem(
  view: EditorView,
  problem: { readonly line: number; readonly message: string } | null,
): void {
  const { doc } = view.state;
  const at = problem && problem.line >= 1 && problem.line <= doc.lines ? doc.line(problem.line) : null;
  const found =
    at && problem ? [{ from: at.from, to: at.to, severity: 'error' as const, message: problem.message }] : [];
  view.dispatch(setDiagnostics(view.state, found));
}
