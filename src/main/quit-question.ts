import { BrowserWindow, dialog } from 'electron';
import { translator } from '#shared/i18n/translator.ts';
import type { Language } from '#shared/model/scenario.ts';
import type { Work } from './engine-work.ts';

export type QuitAnswer = 'quit' | 'stay' | 'tray';

/** Asks before work is ended; with a tray, going on there is an answer, too. */
export async function askToQuit(
  { runs, isRecording }: Work,
  { language, hasTray }: { readonly language: Language; readonly hasTray: boolean },
): Promise<QuitAnswer> {
  const t = translator(language);
  const answers: readonly QuitAnswer[] = hasTray ? ['quit', 'tray', 'stay'] : ['quit', 'stay'];
  const details = [
    ...(runs > 0 ? [t('host:quit.runs', { count: runs })] : []),
    ...(isRecording ? [t('host:quit.recording')] : []),
  ];
  const options = {
    type: 'question' as const,
    title: 'Procession',
    message: t('host:quit.title'),
    detail: details.join('\n'),
    buttons: answers.map((answer) => t(`host:quit.${answer}`)),
    defaultId: answers.length - 1,
    cancelId: answers.length - 1,
  };
  const [window] = BrowserWindow.getAllWindows();
  const { response } = await (window ? dialog.showMessageBox(window, options) : dialog.showMessageBox(options));
  return answers[response] ?? 'stay';
}
