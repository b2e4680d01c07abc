"""Two countings one after another, and the same work with a switch after every step through
generators: the sum is the same, the CPU time is not."""
import time
from collections import deque

STEPS, ROUNDS = 30_000, 7


def count():
    total = 0
    for number in range(STEPS):
        total += number
    return total


def count_in_steps():
    total = 0
    for number in range(STEPS):
        total += number
        yield
    return total


def serial():
    return count() + count()


def switching():
    total, ready = 0, deque([count_in_steps(), count_in_steps()])
    while ready:
        task = ready.popleft()
        try:
            next(task)
            ready.append(task)
        except StopIteration as end:
            total += end.value
    return total


def main():
    sums, times = {}, {serial: [], switching: []}
    for _ in range(ROUNDS):
        for way, taken in times.items():
            began = time.process_time()
            sums[way] = way()
            taken.append(time.process_time() - began)
    for way, taken in times.items():
        print(f'{way.__name__}: sum {sums[way]}, {1000 * min(taken):.2f} ms of CPU time at best')


if __name__ == '__main__':
    main()
