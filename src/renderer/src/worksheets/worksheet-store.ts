import { create } from 'zustand';
import { emptyWorksheet, parseWorksheetFile, type Worksheet } from '#shared/worksheet/worksheet.ts';
import { uuid } from '../common/uuid.ts';

interface WorksheetStore {
  /** The one that a student works through; null for none. */
  readonly opened: Worksheet | null;
  /** The one that a teacher makes. */
  readonly draft: Worksheet;
  readonly open: (worksheet: Worksheet) => void;
  readonly edit: (draft: Worksheet) => void;
}

const storageKey = 'procession-worksheets';

/** What this browser has stored under a name; null where it is none of ours. */
function stored(name: 'opened' | 'draft'): Worksheet | null {
  try {
    const all = Object(JSON.parse(localStorage.getItem(storageKey) ?? '{}')) as Readonly<Record<string, unknown>>;
    const found = parseWorksheetFile(storageKey, JSON.stringify(all[name] ?? null));
    return found.procession === 'worksheet' ? found : null;
  } catch {
    return null;
  }
}

/** The worksheets of this browser, which survive a reload and a run in between. */
export const useWorksheetStore = create<WorksheetStore>()((set, get) => {
  const keep = (changes: Partial<Pick<WorksheetStore, 'opened' | 'draft'>>): void => {
    set(changes);
    const { opened, draft } = get();
    try {
      localStorage.setItem(storageKey, JSON.stringify({ opened, draft }));
    } catch {
      // storage is forbidden or full: they last as long as the page
    }
  };
  return {
    opened: stored('opened'),
    draft: stored('draft') ?? emptyWorksheet(uuid()),
    open: (opened) => keep({ opened }),
    edit: (draft) => keep({ draft }),
  };
});
