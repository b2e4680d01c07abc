// MT19937, M. Matsumoto and T. Nishimura, "Mersenne Twister", ACM TOMACS 8 (1998): recurrence and tempering.
const size = 624;
const middle = 397;

function initialState(seed: number): Uint32Array {
  const state = new Uint32Array(size);
  state[0] = seed;
  for (let index = 1; index < size; index += 1) {
    const before = state[index - 1] ?? 0;
    state[index] = Math.imul(1_812_433_253, before ^ (before >>> 30)) + index;
  }
  return state;
}

/** `init_by_array` of the reference implementation: all words of the key are mixed into all words of the state. */
function seededState(key: readonly number[]): Uint32Array {
  const state = initialState(19_650_218);
  let at = 1;
  const stir = (factor: number, addend: number): void => {
    const before = state[at - 1] ?? 0;
    state[at] = ((state[at] ?? 0) ^ Math.imul(before ^ (before >>> 30), factor)) + addend;
    at += 1;
    if (at >= size) {
      state[0] = state[size - 1] ?? 0;
      at = 1;
    }
  };
  for (let round = 0; round < Math.max(size, key.length); round += 1) {
    const from = round % key.length;
    stir(1_664_525, (key[from] ?? 0) + from);
  }
  for (let round = 1; round < size; round += 1) stir(1_566_083_941, -at);
  state[0] = 0x80_00_00_00;
  return state;
}

function refill(state: Uint32Array): void {
  for (let index = 0; index < size; index += 1) {
    const mixed = ((state[index] ?? 0) & 0x80_00_00_00) | ((state[(index + 1) % size] ?? 0) & 0x7f_ff_ff_ff);
    state[index] = (state[(index + middle) % size] ?? 0) ^ (mixed >>> 1) ^ (mixed & 1 ? 0x99_08_b0_df : 0);
  }
}

/**
 * The numbers that Python's `random.seed(seed)` and then `random.random()` give, so that results can be
 * compared with teaching simulators written in Python. `seed` is a whole number from 0 to 2^53 − 1.
 */
export function pythonRandom(seed: number): () => number {
  const low = seed % 2 ** 32;
  const high = Math.floor(seed / 2 ** 32);
  const state = seededState(high === 0 ? [low] : [low, high]);
  let at = size;
  const next = (): number => {
    if (at === size) {
      refill(state);
      at = 0;
    }
    let word = state[at] ?? 0;
    at += 1;
    word ^= word >>> 11;
    word ^= (word << 7) & 0x9d_2c_56_80;
    word ^= (word << 15) & 0xef_c6_00_00;
    word ^= word >>> 18;
    return word >>> 0;
  };
  // 53 bits, as Python takes them: 27 from one word and 26 from the next.
  return () => {
    const upper = next() >>> 5;
    const lower = next() >>> 6;
    return (upper * 67_108_864 + lower) / 9_007_199_254_740_992;
  };
}
