/** Functions that the text calls: at each statement, around each function, and in `catch` and `finally`. */
export const hooks = {
  at: '__at',
  enter: '__enter',
  leave: '__leave',
  caught: '__caught',
  isLive: '__isLive',
  constant: '__constant',
} as const;
