"""A model, nothing is measured: the same jobs on one CPU under three classic policies, with the waiting
times that follow from the schedule."""
from collections import deque

BURSTS = {'A': 24, 'B': 3, 'C': 3}  # ms of CPU, all ready at time 0


def first_come(bursts):
    yield from bursts.items()


def shortest_first(bursts):
    yield from sorted(bursts.items(), key=lambda job: job[1])


def round_robin(bursts, quantum=4):
    ready = deque(bursts.items())
    while ready:
        name, left = ready.popleft()
        yield name, min(left, quantum)
        if left > quantum:
            ready.append((name, left - quantum))


def ends_of(slices):
    now, ends = 0, {}
    for name, length in slices:
        now += length
        ends[name] = now
    return ends


def main():
    for policy in (first_come, shortest_first, round_robin):
        ends = ends_of(policy(BURSTS))
        waits = [ends[name] - BURSTS[name] for name in BURSTS]
        print(f'{policy.__name__}: waits', *waits, f'mean {sum(waits) / len(waits):.2f}')


if __name__ == '__main__':
    main()
