/** Texts around the places: navigation, connection, common words. */
export const uiShell = {
  app: {
    name: 'Procession',
    navigation: 'Main navigation',
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
    notices: 'Notifications',
  },
  glossary: {
    title: 'Glossary',
    search: 'Search terms in either language',
    count_one: '{{shown}} of {{count, number}} term',
    count_other: '{{shown}} of {{count, number}} terms',
    none: 'No matching term. Try another word.',
  },
  crash: {
    title: 'This view failed',
    body: 'The rest of Procession keeps working. {{detail}}',
    retry: 'Reload this view',
  },
};
