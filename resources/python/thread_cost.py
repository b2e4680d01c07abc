"""What a thread and a process of CPython cost: the time until each is ready, and many that sleep."""
import multiprocessing
import queue
import subprocess
import sys
import threading

import procession_actor as procession

#: A fresh interpreter for each process, on every system: Windows has no other way.
FRESH = multiprocessing.get_context('spawn')


def ready(play, config, results):
    """Takes the time first of all and sends it, so that the starter never waits for one that fails; then reports it."""
    since = procession.clock_ns()
    results.put(since)
    play(config, lambda actor: actor.value('ready', 'write', actor.at(since)))


def sleep(play, config, _results):
    play(config, lambda actor: actor.sleep(actor.num('unitMs') / 1000))


def start(actor, kind, work, results=None):
    """Starts one member; `work` must be a function of this script, so that a fresh process finds it."""
    actor.value(kind + '-start', 'write', True)
    if kind == 'thread':
        member = threading.Thread(target=work, args=(procession.play_thread, actor.child('member'), results))
    else:
        member = FRESH.Process(target=work, args=(procession.play_process, actor.child('member'), results))
    member.start()
    return member


def ready_times(actor, kind):
    """Starts one after another, so that they do not compete; each one's time to get ready, in ns."""
    results = queue.SimpleQueue() if kind == 'thread' else FRESH.SimpleQueue()
    times = []
    for _ in range(actor.num('count')):
        since = procession.clock_ns()
        member = start(actor, kind, ready, results)
        times.append(results.get() - since)
        member.join()
    return times


def makespan(actor, kind):
    """Starts all, each sleeping a unit, and joins all; the time it took, in ns."""
    since = procession.clock_ns()
    members = [start(actor, kind, sleep) for _ in range(actor.num('count'))]
    for member in members:
        member.join()
    return procession.clock_ns() - since


def native_makespan(actor):
    """The same with the smallest program there is for it."""
    since = procession.clock_ns()
    seconds = str(actor.num('unitMs') / 1000)
    children = [subprocess.Popen(['sleep', seconds], stdin=subprocess.DEVNULL) for _ in range(actor.num('count'))]
    for child in children:
        child.wait()
    return procession.clock_ns() - since


def median(values):
    return sorted(values)[len(values) // 2]


def in_ms(nanoseconds):
    return round(nanoseconds / 1e6, 2)  # a thread is ready in less than a tenth of a millisecond


def compare_starts(actor):
    threads, processes = median(ready_times(actor, 'thread')), median(ready_times(actor, 'process'))
    actor.metric('threadReady', in_ms(threads), 'ms')
    actor.metric('processReady', in_ms(processes), 'ms')
    actor.metric('ratio', round(processes / threads, 1), '')


def compare_sleeps(actor):
    times = {'thread': [], 'process': [], 'native': []}
    for _ in range(actor.num('rounds')):
        for kind in ('thread', 'process'):
            times[kind].append(makespan(actor, kind))
        if sys.platform != 'win32':  # Windows has no program sleep
            times['native'].append(native_makespan(actor))
    for kind, values in times.items():
        actor.value(kind + '-makespans', 'read', [in_ms(value) for value in values])
    threads, processes = in_ms(median(times['thread'])), in_ms(median(times['process']))
    actor.metric('threadsMakespan', threads, 'ms')
    actor.metric('processesMakespan', processes, 'ms')
    if times['native']:
        actor.metric('nativeMakespan', in_ms(median(times['native'])), 'ms')
    unit = actor.num('unitMs')
    actor.note('overheads', thread=round(threads - unit, 2), process=round(processes - unit, 2))


def main(actor):
    if actor.variant == 'start':
        compare_starts(actor)
    else:
        compare_sleeps(actor)


if __name__ == '__main__':
    procession.main(main)
