/**
 * Why a session file cannot be read or written, where an error has one of these as its `detail`: result codes of
 * SQLite (sqlite3.h), and what became of a file that was being written.
 */
export const reasons = {
  'sqlite-perm': 'SQLite is not permitted to do this',
  'sqlite-busy': 'another program is using it',
  'sqlite-locked': 'it is locked by another use of it',
  'sqlite-nomem': 'there is not enough memory',
  'sqlite-readonly': 'it can only be read',
  'sqlite-interrupt': 'it was interrupted',
  'sqlite-ioerr': 'the disk reports an error',
  'sqlite-corrupt': 'its content is damaged',
  'sqlite-full': 'the disk is full',
  'sqlite-cantopen': 'it cannot be opened',
  'sqlite-toobig': 'a value in it is too large',
  'sqlite-notadb': 'it is not an SQLite database',
  'file-removed': 'the file was removed',
  'file-replaced': 'the file was replaced',
  'file-cut-off': 'the file was cut off',
  'file-overwritten': 'the file was overwritten',
};

/** The detail of an error that has texts in both languages. */
export type Reason = keyof typeof reasons;
