import { z } from 'zod';

/** A stored list of which the invalid items are dropped; anything but a list is empty. */
export function validItems<T>(item: z.ZodType<T>) {
  return z
    .array(z.unknown())
    .catch([])
    .transform((items) =>
      items.flatMap((value): readonly T[] => {
        const { success, data } = item.safeParse(value);
        return success ? [data] : [];
      }),
    );
}
