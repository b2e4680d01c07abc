/** Texts around the places: navigation, connection, common words. */
export const uiShell = {
  app: {
    name: 'Procession',
    navigation: 'Places',
    skip: 'Skip to content',
  },
  place: {
    monitor: 'Monitor',
    machine: 'Machine',
    attention: 'Attention',
    lab: 'Lab',
    sessions: 'Sessions',
    simulators: 'Simulators',
  },
  link: {
    connecting: 'Connecting…',
    connected: 'Connected',
    disconnected: 'Connection lost',
    banner: 'The connection was lost. What you see may be out of date; reconnecting…',
  },
  theme: {
    label: 'Theme',
    auto: 'Auto',
    light: 'Light',
    dark: 'Dark',
  },
  language: {
    label: 'Language',
  },
  common: {
    cancel: 'Cancel',
    close: 'Close',
    retry: 'Try again',
    loading: 'Loading…',
    copied: 'Copied',
    copyFailed: 'Could not copy',
    sentences: '{{first}} {{second}}',
    labelled: '{{label}}: {{value}}',
    label: '{{label}}:',
    dismiss: 'Dismiss message',
    notices: 'Messages',
  },
  glossary: {
    title: 'Glossary',
    search: 'Search terms, in either language',
    count: '{{shown}} of {{total}} terms',
    none: 'No term matches. Try another word.',
  },
  crash: {
    title: 'This view failed',
    body: 'The rest of Procession goes on. {{detail}}',
    retry: 'Show it again',
  },
};
