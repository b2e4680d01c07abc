/** Texts of what needs attention: zombies, deadlocks, births and deaths, alerts. */
export const uiAttention = {
  attention: { title: '关注' },
};
