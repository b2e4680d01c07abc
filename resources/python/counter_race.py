"""Threads that add one to a shared counter: unprotected, with a lock, and by appending to a deque."""
import collections
import sys
import threading

import procession_actor as procession


class Counters:
    """One counter per round, in each way of counting."""

    def __init__(self, rounds):
        self.numbers = [0] * rounds
        self.entries = [collections.deque() for _ in range(rounds)]
        self.lock = threading.Lock()


def plus_one(number):
    """A call between load and store: there every CPython may switch threads."""
    return number + 1


def add_unprotected(counters, turn, count):
    numbers = counters.numbers
    for _ in range(count):
        numbers[turn] = plus_one(numbers[turn])


def add_locked(counters, turn, count):
    numbers, lock = counters.numbers, counters.lock
    for _ in range(count):
        with lock:
            numbers[turn] = plus_one(numbers[turn])


def add_atomic(counters, turn, count):
    append = counters.entries[turn].append
    for _ in range(count):
        append(None)


def main(actor):
    rounds, threads, count = actor.num('rounds'), actor.num('threads'), actor.num('pythonIncrements')
    counters = Counters(rounds)
    add = {'racy': add_unprotected, 'mutex': add_locked, 'atomic': add_atomic}[actor.variant]
    sys.setswitchinterval(1e-5)  # instead of 5 ms: more switches, more losses

    def work(member, _number, turn):
        add(counters, turn, count)
        if turn < rounds - 1:
            return
        # Reported once for all: a report per access would be slower than what it reports.
        if actor.variant == 'mutex':
            with member.lock('counter-lock', counters.lock):
                member.access('counter', 'write', count=count * rounds)
        else:
            member.access('counter', 'write', count=count * rounds, atomic=actor.variant == 'atomic')

    procession.crew(actor, 'thread', 'counter', threads, work, rounds)
    expected, lost = threads * count, 0
    for turn in range(rounds):
        final = len(counters.entries[turn]) if actor.variant == 'atomic' else counters.numbers[turn]
        actor.value('final', 'read', final)
        actor.note('round', round=turn + 1, final=final, expected=expected)
        lost += expected - final
    actor.metric('lostUpdates', lost, '')
    actor.metric('lostShare', round(100 * lost / (expected * rounds), 1), '%')


if __name__ == '__main__':
    procession.main(main)
