"""On one core a low process holds a lock that a high one waits for, and a medium one, which needs no lock, takes the
core from the low one. So the high one waits for the medium one, until the holder gets the highest priority while it
holds the lock. Nice values are shares, not ranks, so the low process creeps on even so."""
import multiprocessing
import os
import time

HOLD, WORK, LOW, MEDIUM = 0.2, 0.6, 19, 1  # seconds of CPU time of the holder and the medium process; nice values


def compute(seconds):
    while time.process_time() < seconds:
        pass


def low(nice, lock, held, asked, _started):
    os.nice(nice)
    with lock:
        held.set()
        asked.wait()
        compute(HOLD)


def medium(_nice, _lock, _held, asked, started):
    os.nice(MEDIUM)
    started.set()
    asked.wait()
    compute(WORK)


def run(title, nice_of_the_holder):
    lock, held, asked, started = multiprocessing.Lock(), *(multiprocessing.Event() for _ in range(3))
    args = (nice_of_the_holder, lock, held, asked, started)
    others = [multiprocessing.Process(target=target, args=args) for target in (low, medium)]
    for process in others:
        process.start()
    all(event.wait() for event in (held, started))
    asked.set()
    began = time.monotonic()
    with lock:  # this process is the high one
        waited = time.monotonic() - began
        is_medium_at_work = others[1].is_alive()
    for process in others:
        process.join()
    print(f'{title}: the high one waited {waited:.3f} s, the medium one computed still: {is_medium_at_work}')


def main():
    if not hasattr(os, 'sched_setaffinity'):
        print('this system does not let a program choose its cores: nothing to show')
    elif os.nice(0) > 10:
        print('started with a nice value that leaves no room for three priorities')
    else:
        os.sched_setaffinity(0, [min(os.sched_getaffinity(0))])  # one core for all
        run('inversion', LOW)
        run('ceiling', 0)


if __name__ == '__main__':
    main()
