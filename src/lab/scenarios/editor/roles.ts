import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ActorContext, Roles } from '../../runtime/context.ts';
import type { scenario } from './scenario.ts';

type Context = ActorContext<typeof scenario>;

/** How often the display reads the document, in ms. */
const beatMs = 20;
const alphabet = 'the quick brown fox jumps over the lazy dog ';

/** One text in memory that all threads see: [typed, finished], then a byte for each character. */
class SharedDocument {
  readonly buffer: SharedArrayBuffer;
  readonly #words: Int32Array;
  readonly #bytes: Uint8Array;

  constructor(buffer: SharedArrayBuffer) {
    this.buffer = buffer;
    this.#words = new Int32Array(buffer, 0, 2);
    this.#bytes = new Uint8Array(buffer, 8);
  }

  /** Only the typist writes; the length goes up after the character is there, so readers see no gap. */
  type(number: number): void {
    Atomics.store(this.#bytes, number, alphabet.charCodeAt(number % alphabet.length));
    Atomics.store(this.#words, 0, number + 1);
  }

  finish(): void {
    Atomics.store(this.#words, 1, 1);
  }

  get isFinished(): boolean {
    return Atomics.load(this.#words, 1) === 1;
  }

  get text(): string {
    return Buffer.from(this.#bytes.slice(0, Atomics.load(this.#words, 0))).toString('latin1');
  }
}

const path = (context: Context): string => join(context.tempDir, 'document.txt');

/** Writes the file as a slow disk would: the thread is blocked all the while. */
function save(context: Context, document: SharedDocument): void {
  context.note('save-begins');
  context.flush();
  writeFileSync(path(context), document.text);
  context.block(context.num('saveMs'));
  context.note('save-ends');
}

function show(context: Context, document: SharedDocument): string {
  const shown = document.text;
  context.value('beat', 'read', shown.length);
  return shown;
}

/** Everything in one thread, one step after another: what is shown waits while the file is written. */
async function alone(context: Context, document: SharedDocument): Promise<void> {
  let shown = '';
  for (let number = 0; number < context.num('chars'); number += 1) {
    document.type(number);
    shown = show(context, document);
    if (number === Math.floor(context.num('chars') / 2)) save(context, document);
    await context.sleep(context.num('keyMs'));
  }
  shown = show(context, document);
  save(context, document);
  show(context, document);
  context.value('shown', 'read', shown);
}

export const roles: Roles<typeof scenario> = {
  async main(context) {
    const document = new SharedDocument(new SharedArrayBuffer(8 + context.num('chars')));
    if (context.variant === 'one-thread') {
      await alone(context, document);
    } else {
      const threads = (['display', 'saver', 'typist'] as const).map((role) =>
        context.thread(role, { args: document.buffer }),
      );
      for (const thread of threads) await context.join(thread);
    }
    context.value('typed', 'read', document.text);
    context.value('saved', 'read', readFileSync(path(context), 'utf8'));
  },
  async typist(context) {
    const document = new SharedDocument(context.args as SharedArrayBuffer);
    for (let number = 0; number < context.num('chars'); number += 1) {
      document.type(number);
      await context.sleep(context.num('keyMs'));
    }
    document.finish();
    context.note('typed-all');
  },
  async display(context) {
    const document = new SharedDocument(context.args as SharedArrayBuffer);
    let shown = '';
    for (let finished = false; !finished;) {
      finished = document.isFinished; // before the read, so that the last read sees everything
      shown = show(context, document);
      await new Promise((resolve) => setTimeout(resolve, beatMs));
    }
    context.value('shown', 'read', shown);
  },
  async saver(context) {
    const document = new SharedDocument(context.args as SharedArrayBuffer);
    for (let finished = false; !finished;) {
      await context.sleep(context.num('saveMs') / 2);
      finished = document.isFinished;
      save(context, document);
    }
  },
};
