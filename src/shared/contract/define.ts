import type { z } from 'zod';

/** A request with one answer. Input is validated by the host; output is typed. */
export interface CallSpec<In extends z.ZodType, Out> {
  readonly input: In;
  readonly output?: Out;
}

/** A subscription. Params are validated by the host. */
export interface StreamSpec<Params extends z.ZodType, Message> {
  readonly params: Params;
  readonly message?: Message;
}

/** Declares a call; `output` exists only in the type. */
export function call<Out>() {
  return <In extends z.ZodType>(input: In): CallSpec<In, Out> => ({ input });
}

/** Declares a stream; `message` exists only in the type. */
export function stream<Message>() {
  return <Params extends z.ZodType>(params: Params): StreamSpec<Params, Message> => ({ params });
}
