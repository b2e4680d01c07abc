import { EventEmitter } from 'node:events';
import { deserialize, serialize } from 'node:v8';
import type { Page } from 'playwright-core';

/** One end of a channel in main. After a transfer what arrives here goes on to the page. */
export class MessagePortDouble extends EventEmitter {
  other: MessagePortDouble | null = null;
  #waiting: unknown[] = [];
  #started = false;
  #sink: ((data: unknown) => void) | null = null;

  postMessage(message: unknown): void {
    this.other?.receive(deserialize(serialize(message))); // throws for what a real port could not carry
  }

  receive(data: unknown): void {
    if (this.#sink) this.#sink(data);
    else if (this.#started) queueMicrotask(() => this.emit('message', { data, ports: [] }));
    else this.#waiting.push(data);
  }

  start(): void {
    this.#started = true;
    for (const data of this.#waiting.splice(0)) this.receive(data);
  }

  /** Sends everything from now on elsewhere, as a transfer does. */
  transferTo(sink: (data: unknown) => void): void {
    this.#sink = sink;
    for (const data of this.#waiting.splice(0)) sink(data);
  }

  close(): void {
    const { other } = this;
    this.other = null;
    if (!other) return;
    other.other = null;
    other.emit('close');
    this.emit('close');
  }
}

/** Electron's MessageChannelMain: two ports that know each other. */
export class MessageChannelDouble {
  readonly port1 = new MessagePortDouble();
  readonly port2 = new MessagePortDouble();

  constructor() {
    this.port1.other = this.port2;
    this.port2.other = this.port1;
  }
}

/** Ports that were handed to the documents of one page, by number. */
export class PagePorts {
  readonly #page: Page;
  readonly #ports = new Map<number, MessagePortDouble>();
  #nextId = 1;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Hands `port` to the page: a real MessageChannel there stands for it. */
  deliver(channel: string, message: unknown, port: MessagePortDouble | undefined): void {
    const id = this.#nextId++;
    if (port) this.#ports.set(id, port);
    this.#run('deliver', [channel, message, port ? id : 0]);
    port?.transferTo((data) => this.#run('post', [id, data]));
    port?.once('close', () => this.#run('close', [id]));
  }

  /** A message that the page posted into its end. */
  fromPage(id: number, data: unknown): void {
    this.#ports.get(id)?.postMessage(data);
  }

  /** A new document, or none any more: what the old one held is closed. */
  closeAll(): void {
    for (const port of this.#ports.values()) port.close();
    this.#ports.clear();
  }

  #run(name: 'deliver' | 'post' | 'close', args: readonly unknown[]): void {
    const call = ([method, values]: [string, unknown[]]): void => {
      (window as unknown as { electronDouble: Record<string, (...all: unknown[]) => void> }).electronDouble[method]?.(
        ...values,
      );
    };
    this.#page.evaluate(call, [name, [...args]] as [string, unknown[]]).catch(() => {}); // the page may be gone by now
  }
}
