import { timingSafeEqual } from 'node:crypto';
import { StringDecoder } from 'node:string_decoder';
import type { ConnectionHello } from '#shared/lab/actor-config.ts';
import type { LabEventBody } from '#shared/model/lab.ts';

/** An event as an actor sent it, with the place in the code that runs; the supervisor adds actor and number. */
export type StampedEvent = LabEventBody & { readonly atNs: number; readonly place?: string };

/** Longest line accepted from an actor, in characters. */
const maxLine = 1 << 20;

/** Splits a byte stream into lines. */
export class LineReader {
  readonly #decoder = new StringDecoder('utf8');
  #rest = '';

  /** Complete lines so far, or null if a line exceeds the limit. */
  push(chunk: Buffer): string[] | null {
    this.#rest += this.#decoder.write(chunk);
    const lines = this.#rest.split('\n');
    this.#rest = lines.pop() ?? '';
    return this.#rest.length > maxLine ? null : lines;
  }
}

/** The first line of a connection; null without our token. */
export function parseHello(line: string, token: string): ConnectionHello | null {
  const hello: Partial<ConnectionHello> | null = parseObject(line);
  if (!hello || typeof hello.token !== 'string' || typeof hello.runId !== 'string' || typeof hello.actor !== 'string')
    return null;
  const given = Buffer.from(hello.token);
  const wanted = Buffer.from(token);
  return given.length === wanted.length && timingSafeEqual(given, wanted) ? (hello as ConnectionHello) : null;
}

/** Events of a batch of lines; null if one of them is invalid. */
export function parseEvents(lines: readonly string[]): readonly StampedEvent[] | null {
  const events: StampedEvent[] = [];
  for (const line of lines) {
    const event: Partial<StampedEvent> | null = parseObject(line);
    if (!event || typeof event.kind !== 'string' || typeof event.atNs !== 'number') return null;
    events.push(event as StampedEvent);
  }
  return events;
}

function parseObject(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? value : null;
  } catch {
    return null; // not JSON: the caller closes the connection
  }
}
