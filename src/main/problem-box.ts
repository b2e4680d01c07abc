import { BrowserWindow, dialog } from 'electron';
import { translator } from '#shared/i18n/translator.ts';
import type { AppError } from '#shared/errors.ts';
import type { Language } from '#shared/model/scenario.ts';
import { describeError } from '#shared/text/describe-error.ts';

/** The same problem is reported at most once in this time, in ms: a thread that crashes again and again is one problem. */
const pauseMs = 60_000;

/**
 * Reports problems of the engine, one box at a time. Before there is a window the box blocks, since there is nothing to
 * block; afterwards it must not: the engine runs in the same thread.
 */
export class ProblemBox {
  readonly #language: () => Language;
  readonly #reported = new Map<string, number>();
  readonly #waiting: AppError[] = [];
  #isOpen = false;

  constructor(language: () => Language) {
    this.#language = language;
  }

  readonly report = (error: AppError): void => {
    const now = performance.now();
    if (now - (this.#reported.get(error.code) ?? -Infinity) < pauseMs) return;
    this.#reported.set(error.code, now);
    this.#waiting.push(error);
    if (!this.#isOpen) void this.#showAll();
  };

  async #showAll(): Promise<void> {
    this.#isOpen = true;
    for (let error = this.#waiting.shift(); error; error = this.#waiting.shift()) await this.#show(error);
    this.#isOpen = false;
  }

  async #show(error: AppError): Promise<void> {
    const language = this.#language();
    const { message, hint } = describeError(error, language);
    const title = translator(language)('host:dialog.problem');
    const [window] = BrowserWindow.getAllWindows();
    if (window) await dialog.showMessageBox(window, { type: 'error', title, message, detail: hint }).catch(() => {});
    else dialog.showErrorBox(title, `${message}\n\n${hint}`);
  }
}
