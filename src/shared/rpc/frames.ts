import { z } from 'zod';
import { errorCodes, type AppError, AppError as AppErrorClass } from '../errors.ts';

const id = z.int().min(1);
const wireErrorSchema = z.object({
  code: z.enum(errorCodes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** English, for logs and other clients; ours translate the code themselves. */
  message: z.string(),
  hint: z.string(),
});
export type WireError = z.infer<typeof wireErrorSchema>;

/** Frames that a client sends. */
export const clientFrameSchema = z.discriminatedUnion('t', [
  z.object({ t: z.literal('call'), id, name: z.string(), input: z.unknown() }),
  z.object({ t: z.literal('sub'), id, name: z.string(), params: z.unknown(), credit: z.int().min(1).max(1024) }),
  z.object({ t: z.literal('credit'), id, n: z.int().min(1).max(1024) }),
  z.object({ t: z.literal('unsub'), id }),
]);
export type ClientFrame = z.infer<typeof clientFrameSchema>;

/** Frames that a server sends. */
export const serverFrameSchema = z.discriminatedUnion('t', [
  z.object({ t: z.literal('hello'), version: z.int(), capabilities: z.unknown() }),
  z.object({ t: z.literal('ok'), id, output: z.unknown() }),
  z.object({ t: z.literal('err'), id, error: wireErrorSchema }),
  z.object({ t: z.literal('event'), id, message: z.unknown() }),
  z.object({ t: z.literal('end'), id }),
]);
export type ServerFrame = z.infer<typeof serverFrameSchema>;

/** An error as it travels. */
export function toWireError(error: AppError, words: { readonly message: string; readonly hint: string }): WireError {
  return { code: error.code, params: { ...error.params }, message: words.message, hint: words.hint };
}

/** An error as it arrived. */
export function fromWireError(error: WireError): AppError {
  return new AppErrorClass(error.code, error.params);
}
