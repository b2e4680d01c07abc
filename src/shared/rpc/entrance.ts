import { z } from 'zod';
import { AppError } from '../errors.ts';
import type { SocketLike } from './socket-transport.ts';

// What passes over a WebSocket before the contract does: the page shows its token, the host lets it in or not.

/** The first frame of a page. */
const entrySchema = z.object({ t: z.literal('enter'), token: z.string().max(256) });

const answerSchema = z.discriminatedUnion('t', [
  /** The token to show from now on: the one that was shown may be good for one use only. */
  z.object({ t: z.literal('entered'), token: z.string() }),
  z.object({ t: z.literal('refused') }),
]);
type EntranceAnswer = z.infer<typeof answerSchema>;

function parsed<S extends z.ZodType>(schema: S, text: string): z.output<S> | null {
  try {
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null; // not our protocol
  }
}

/** The token in a page's first frame; null when the frame is anything else. */
export function tokenIn(text: string): string | null {
  return parsed(entrySchema, text)?.token ?? null;
}

/** The host's answer as text. */
export function entranceAnswer(answer: EntranceAnswer): string {
  return JSON.stringify(answer);
}

/** Shows a token on an open socket; resolves with the token to keep, fails with `token-refused`. */
export function enter(socket: SocketLike, token: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answered = false;
    socket.addEventListener('message', ({ data }) => {
      if (answered) return; // the contract's frames follow on the same socket
      answered = true;
      const answer = parsed(answerSchema, String(data));
      if (answer?.t === 'entered') return resolve(answer.token);
      reject(new AppError(answer === null ? 'disconnected' : 'token-refused'));
    });
    for (const type of ['close', 'error'] as const)
      socket.addEventListener(type, () => reject(new AppError('disconnected')));
    socket.send(JSON.stringify({ t: 'enter', token }));
  });
}
