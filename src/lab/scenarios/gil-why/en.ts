import type { CardTexts } from '../define.ts';

export const en = {
  title: 'Why there is a global lock',
  summary:
    'Reference counting: every object has a counter that every use changes, and counters are not safe without a lock.',
  explanation: {
    see: 'Think of two threads that both drop a reference to one object whose counter is 2. Each loads 2, subtracts, stores 1: one update is lost, and the object is never freed. The other way round it is freed too early, and the program crashes. The scenario “The counter race” shows such losses with real threads.',
    why: 'CPython frees an object as soon as its reference count falls to zero. Nearly every instruction changes counts, so a lock for each object, or an atomic operation for each change, would have cost every program time, also those with one thread. One lock for all is simple, fast for one thread, and lets extensions in C be written without thinking of threads.',
    os: 'An atomic addition takes several times as long as a plain one, and much longer if two cores fight for the same cache line. The free-threaded build therefore counts in two parts: plainly by the thread that made the object, atomically by the others (biased reference counting).',
    mistakes: [
      {
        claim: 'A garbage-collector thread wakes up from time to time, and could collide with the program’s threads.',
        truth:
          'CPython has no such thread. Most objects are freed at once by their count; the collector for cycles runs in whichever thread happens to make it necessary.',
      },
      {
        claim: 'It was because processors were expensive.',
        truth: 'That machines had one core made the choice easy. The reason was the counting of references.',
      },
      { claim: 'It makes programs safe.', truth: 'It protects the interpreter’s data, not yours.' },
    ],
    platforms: {
      python: 'CPython counts references on every system alike.',
      node: 'Node’s engine V8 and the Java machine trace which objects are reachable instead, so they need no counter and no such lock; V8 gives each thread a heap of its own. C++ has shared_ptr, whose counter is atomic. Swift counts too, atomically.',
    },
    reading: [
      'CPython documentation: “Objects, Types and Reference Counts” (C API)',
      'PEP 703, section “Reference Counting”',
      'CPython InternalDocs: “Garbage collector design”',
    ],
  },
} satisfies CardTexts;
