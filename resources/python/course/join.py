"""Waiting for children: started together and joined, they take as long as the longest; joined each
before the next starts, as long as the sum. A line after join comes after the child's end."""
import time
from multiprocessing import Process

UNIT = 0.1


def timed(name, run):
    began = time.monotonic()
    lines = run(began)
    print(f'{name}: {(time.monotonic() - began) / UNIT:.2f} units, lines at', *(f'{line:.2f}' for line in lines))


def children_of(*units):
    return [Process(target=time.sleep, args=(count * UNIT,)) for count in units]


def join_inside_loop(began):
    children = children_of(1, 2, 3)
    for child in children:
        child.start()
    lines = []
    for child in children:
        child.join()
        lines.append((time.monotonic() - began) / UNIT)
    return lines


def join_before_next(began):
    for child in children_of(1, 2, 3):
        child.start()
        child.join()
    return [(time.monotonic() - began) / UNIT]


def join_longest_first(began):
    children = children_of(3, 2, 1)
    for child in children:
        child.start()
    lines = []
    for child in children:
        child.join()
        lines.append((time.monotonic() - began) / UNIT)
    return lines


if __name__ == '__main__':
    timed('1, 2, 3 together', join_inside_loop)
    timed('3, 2, 1 together', join_longest_first)
    timed('each before the next', join_before_next)
