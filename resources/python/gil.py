"""Computing threads under CPython's global interpreter lock, and tickets taken without and with a lock."""
import threading
import time

import procession_actor as procession

WORKERS = 2
#: How many times the rounds asked for are tried at most until one was not disturbed.
PATIENCE = 6
#: Additions in a slice of work: about a tenth of a millisecond.
SLICE = 2000


def work(actor, _number, _turn):
    slices = actor.num('slices')
    report = -(-slices // 10)
    for number in range(slices):
        procession.count_up(SLICE)
        if number % report == 0:
            actor.value('progress', 'write', number)


def compute(actor):
    """Threads, or processes where a run without the lock needs them: each process has a lock of its own."""
    kind = 'process' if actor.variant == 'no-gil' and procession.gil_enabled() else 'thread'
    actor.value('lock', 'read', 'none' if not procession.gil_enabled() else 'one each' if kind == 'process' else 'real')
    actor.note('python-' + kind, gil='on' if procession.gil_enabled() else 'off')
    rounds = []
    # Without the lock one undisturbed round is wanted: while others keep the cores busy, more are tried.
    for _ in range(PATIENCE if actor.variant == 'no-gil' else 1):
        rounds += procession.crew(actor, kind, 'worker', WORKERS, work, actor.num('rounds'))[0]
        if max(one.ratio for one in rounds) >= 1.5:
            break
    for one in rounds:
        actor.value('effort', 'read', {
            'cpuMs': one.cpu_ns / 1e6, 'wallMs': one.wall_ns / 1e6, 'queuedMs': one.queued_ns / 1e6})
        actor.metric('wall', round(one.wall_ns / 1e6), 'ms')
        actor.note('round', ms=round(one.wall_ns / 1e6), ratio=round(one.ratio, 2))
    actor.metric('ratio', round(max(one.ratio for one in rounds), 2), '')


def sell(actor):
    """Many threads that each take one ticket: read, pause, write."""
    count = actor.num('threads')
    pause = actor.num('pauseMs') / 1000
    tickets = [count]
    lock = threading.Lock()

    def take(taker):
        left = tickets[0]
        taker.access('tickets', 'read')
        time.sleep(pause)  # gives the interpreter lock up, as everything that blocks does
        tickets[0] = left - 1
        taker.access('tickets', 'write')

    def take_ticket(taker, _number, _turn):
        if actor.variant == 'lock':
            with taker.lock('tickets-lock', lock):
                take(taker)
        else:
            take(taker)

    actor.value('lock', 'read', 'real' if procession.gil_enabled() else 'none')
    procession.crew(actor, 'thread', 'taker', count, take_ticket)
    actor.value('left', 'read', tickets[0])
    actor.metric('left', tickets[0], '')
    actor.note('sold', count=count, left=tickets[0])


def main(actor):
    if actor.variant in ('gil', 'no-gil'):
        compute(actor)
    else:
        sell(actor)


if __name__ == '__main__':
    procession.main(main)
