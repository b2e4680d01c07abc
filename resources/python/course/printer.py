"""Three people and one printer: all print at once, or one after another in a fixed order by join, or one
at a time by a lock, in whatever order they get it."""
import multiprocessing
import time
from contextlib import nullcontext

PEOPLE = ('Ann', 'Ben', 'Cem')


def use(name, results, guard, meeting):
    with guard:
        began = time.monotonic()
        meeting.wait()
        time.sleep(0.1)
        results.put((began, time.monotonic(), name))


def run(rule, guard, meeting, joins_each=False):
    results = multiprocessing.SimpleQueue()
    people = [multiprocessing.Process(target=use, args=(name, results, guard, meeting)) for name in PEOPLE]
    for person in people:
        person.start()
        if joins_each:
            person.join()
    for person in people:
        person.join()
    times = sorted(results.get() for _ in people)
    overlaps = sum(later[0] < earlier[1] for earlier, later in zip(times, times[1:]))
    makespan = max(end for _, end, _ in times) - times[0][0]
    print(f'{rule}: {overlaps} overlaps, {makespan:.3f} s, order', *(name for *_, name in times))


def main():
    all_three, alone = multiprocessing.Barrier(3), multiprocessing.Barrier(1)
    run('no rule', nullcontext(), all_three)  # each waits until all print
    run('join', nullcontext(), alone, joins_each=True)
    run('lock', multiprocessing.Lock(), alone)


if __name__ == '__main__':
    main()
