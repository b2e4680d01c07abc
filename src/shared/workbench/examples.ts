/** Programs to begin with, in the order in which they build on each other; their names are texts. */
export const examples = {
  'lost-update': `shared({ x: 0 })

thread('A', add)
thread('B', add)

function add(s) {
  s.x = s.x + 1        // two steps: a read and a write
}

finallyCheck((s) => s.x === 2, 'an update was lost')
`,
  tickets: `shared({ tickets: 1, sold: 0 })

thread('A', buy)
thread('B', buy)

function buy(s) {
  if (s.tickets > 0) {
    s.tickets = s.tickets - 1
    s.sold = s.sold + 1
  }
}

finallyCheck((s) => s.sold <= 1, 'a ticket was sold twice')
`,
  'lock-width': `shared({ x: 0 })
const lock = mutex('lock')

thread('A', add)
thread('B', add)

function add(s) {
  lock.lock()
  const seen = s.x
  lock.unlock()        // too early: the write belongs to the read
  lock.lock()
  s.x = seen + 1
  lock.unlock()
}

finallyCheck((s) => s.x === 2, 'an update was lost')
`,
  'recursive-lock': `const lock = mutex('lock')   // recursiveLock is right

thread('A', outer)
thread('B', inner)

function outer() {
  lock.lock()
  inner()
  lock.unlock()
}

function inner() {
  lock.lock()
  lock.unlock()
}
`,
  'ab-ba': `const door = mutex('door')
const key = mutex('key')

thread('A', () => {
  door.lock()
  key.lock()
  key.unlock()
  door.unlock()
})

thread('B', () => {
  key.lock()
  door.lock()
  door.unlock()
  key.unlock()
})
`,
  peterson: `shared({ wants: [false, false], turn: 0 })

thread('A', enter(0))
thread('B', enter(1))

function enter(me) {
  const other = 1 - me
  return (s) => {
    s.wants[me] = true
    s.turn = other
    while (s.wants[other] && s.turn === other) {}
    critical('room', () => {})
    s.wants[me] = false
  }
}
`,
  semaphore: `const s = shared({ inside: 0 })
const inside = atomic(s, 'inside')
const gate = semaphore('gate', 2)

for (const id of ['A', 'B', 'C']) thread(id, visit)

function visit() {
  gate.acquire()
  assert(inside.add(1) < 2, 'three threads were inside')
  inside.add(-1)
  gate.release()
}
`,
  event: `shared({ answer: 0 })
const ready = event('ready')

thread('Asker', (s) => {
  ready.wait()
  assert(s.answer === 42, 'went on before the answer was there')
})

thread('Worker', (s) => {
  ready.set()          // too early: the answer comes first
  s.answer = 42
})
`,
  'condition-if': `shared({ items: 0 })
const lock = mutex('lock')
const filled = condition('filled', lock)

thread('A', consume)
thread('B', consume)
thread('P', (s) => {
  for (let i = 0; i < 2; i += 1) {
    lock.lock()
    s.items = s.items + 1
    filled.notifyAll()
    lock.unlock()
  }
})

function consume(s) {
  lock.lock()
  if (s.items === 0) filled.wait()   // “while” is right
  assert(s.items > 0, 'took an item that was not there')
  s.items = s.items - 1
  lock.unlock()
}
`,
  'bounded-buffer': `const buffer = queue('buffer', 1)
const done = event('done')

thread('A', () => buffer.put('milk'))
thread('B', () => buffer.put('bread'))
thread('C', () => {
  buffer.get()
  buffer.get()
  done.set()
})
thread('D', () => done.wait())
`,
} as const;

/** The example that shows what a scenario of the lab is about. */
export const exampleOfScenario: Readonly<Record<string, ExampleId>> = {
  'counter-race': 'lost-update',
  'ticket-race': 'tickets',
  'lock-width': 'lock-width',
  'recursive-lock': 'recursive-lock',
  deadlock: 'ab-ba',
  semaphore: 'semaphore',
  event: 'event',
  'condition-variable': 'condition-if',
  'producer-consumer': 'bounded-buffer',
};

export type ExampleId = keyof typeof examples;
export const exampleIds = Object.keys(examples) as readonly ExampleId[];

/** Of a text from the address, which may be anything. */
export const isExample = (id: string): id is ExampleId => Object.hasOwn(examples, id);
