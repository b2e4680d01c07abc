/** Texts of the hosts themselves: menus, dialogs, and pages of the browser host that need no program. */
export const host = {
  pages: {
    'not-found': {
      title: 'Not found',
      text: 'The file has already been downloaded, or never existed.',
    },
    'wrong-host': {
      title: 'This address is not served',
      text: 'Open the address that Procession printed when it started.',
    },
  },
  menu: {
    file: 'File',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
    help: 'Help',
    quit: 'Quit Procession',
    about: 'About Procession',
    processes: 'Processes',
    lab: 'Lab',
    sessions: 'Sessions',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    reload: 'Reload',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    resetZoom: 'Actual Size',
    fullScreen: 'Full Screen',
    developerTools: 'Developer Tools',
    minimise: 'Minimise',
    close: 'Close',
  },
  tray: {
    show: 'Show Procession',
  },
  dialog: {
    save: 'Save',
    problem: 'Procession',
    failedToStart: 'Procession could not start',
  },
};
