"""Threads that each read a number, pause, and write it back less one; the same with coroutines of one thread."""
import asyncio
import time

import procession_actor as procession

_MASK = 0xffffffff


def seeded_random(seed):
    """The same numbers from 0 up to 1 that the Node actors draw from this seed (mulberry32, T. Ettinger)."""
    state = seed & _MASK
    while True:
        state = (state + 0x6d2b79f5) & _MASK
        mixed = (state ^ state >> 15) * (1 | state) & _MASK
        mixed = (mixed + ((mixed ^ mixed >> 7) * (61 | mixed) & _MASK) & _MASK) ^ mixed
        yield (mixed ^ mixed >> 14) / 2 ** 32


def report(actor, turn, seen, seen_ns, written_ns):
    """Reported after the pause, so that a hundred reports do not delay the reads."""
    actor.value('seen', 'read', {'round': turn, 'number': seen, 'madeNs': seen_ns})
    actor.access('number', 'read', made_ns=seen_ns)
    actor.value('written', 'write', {'round': turn, 'number': seen - 1, 'madeNs': written_ns})
    actor.access('number', 'write', made_ns=written_ns)


def take_by_threads(actor, numbers):
    unit = actor.num('pauseMs') / 1000
    chances = [seeded_random(actor.num('seed') * 1000 + number) for number in range(actor.num('threads'))]

    def take_one(taker, number, turn):
        pause = unit
        if taker.variant == 'random':
            time.sleep(unit * (1 + next(chances[number])))
            pause = unit * (1 + 2 * next(chances[number]))
        seen = numbers[turn]
        seen_ns = taker.now()
        time.sleep(pause)
        written_ns = taker.now()
        numbers[turn] = seen - 1
        report(taker, turn, seen, seen_ns, written_ns)

    procession.crew(actor, 'thread', 'taker', len(chances), take_one, actor.num('rounds'))


async def take_by_coroutines(actor, numbers):
    async def take_one(turn):
        seen = numbers[turn]
        seen_ns = actor.now()
        await asyncio.sleep(actor.num('pauseMs') / 1000)
        written_ns = actor.now()
        numbers[turn] = seen - 1
        report(actor, turn, seen, seen_ns, written_ns)

    for turn in range(len(numbers)):
        await asyncio.gather(*(take_one(turn) for _ in range(actor.num('threads'))))


def main(actor):
    count = actor.num('threads')
    numbers = [count] * actor.num('rounds')
    if actor.variant == 'one-thread':
        asyncio.run(take_by_coroutines(actor, numbers))
    else:
        take_by_threads(actor, numbers)
    for turn, final in enumerate(numbers):
        actor.value('final', 'read', final)
        actor.note('round', round=turn + 1, final=final, count=count, seed=actor.num('seed'))
    actor.metric('lost', sum(numbers), '')


if __name__ == '__main__':
    procession.main(main)
