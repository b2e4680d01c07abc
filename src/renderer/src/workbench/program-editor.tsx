import type { EditorView } from '@codemirror/view';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { Text } from '@mantine/core';
import { useTranslate } from '../common/use-translate.ts';
import { createEditor, showProblem } from './create-editor.ts';
import { showMarks, type ThreadMark } from './thread-marks.ts';
import classes from './workbench.module.css';

/** The editor of a program. It takes `source` once: another program needs another key. */
export function ProgramEditor({
  source,
  isReadOnly = false,
  marks,
  problem,
  onChange,
}: {
  readonly source: string;
  readonly isReadOnly?: boolean;
  readonly marks: readonly ThreadMark[];
  readonly problem: { readonly line: number; readonly message: string } | null;
  readonly onChange: (source: string) => void;
}) {
  const t = useTranslate();
  const frame = useRef<HTMLDivElement>(null);
  const [editor, setEditor] = useState<EditorView | null>(null);
  const changed = useEffectEvent(onChange);
  const firstSource = useEffectEvent(() => editor?.state.doc.toString() ?? source);
  useEffect(() => {
    if (!frame.current) return;
    const view = createEditor(frame.current, {
      source: firstSource(),
      isReadOnly,
      t,
      onChange: (text) => changed(text),
    });
    setEditor(view);
    return () => view.destroy();
  }, [isReadOnly, t]);
  // Text and not the object: an editor that has not changed keeps its marks.
  const marksText = JSON.stringify(marks);
  useEffect(() => {
    if (editor) showMarks(editor, JSON.parse(marksText) as readonly ThreadMark[]);
  }, [editor, marksText]);
  const line = problem?.line ?? 0;
  const message = problem?.message ?? '';
  useEffect(() => {
    if (editor) showProblem(editor, line > 0 ? { line, message } : null);
  }, [editor, line, message]);
  return (
    <>
      <div ref={frame} className={classes['editor']} data-testid="editor" />
      <Text id="workbench-editor-help" size="xs" className="muted">
        {t('workbench.leaveEditor')}
      </Text>
    </>
  );
}
