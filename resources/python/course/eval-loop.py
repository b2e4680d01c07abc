"""A model, nothing is measured: how CPython's interpreter takes its global lock, runs a slice of byte
code, and gives the lock up: after 5 ms if another thread wants it, or earlier at a blocking call."""
import sys
from collections import deque

INTERVAL = 5  # ms, see sys.getswitchinterval


def simulate(threads):
    """Each thread is a list of (ms of byte code, ms of a blocking call afterwards)."""
    now, waiting, blocked = 0, deque(threads.items()), []
    while waiting or blocked:
        for entry in sorted(entry for entry in blocked if entry[0] <= now):
            blocked.remove(entry)
            waiting.append(entry[1:])
        if not waiting:
            now = min(entry[0] for entry in blocked)
            continue
        name, [(work, call), *rest] = waiting.popleft()
        slice_ms = min(work, INTERVAL)
        why = 'interval over' if slice_ms < work else 'blocking call' if call else 'done'
        print(f'{now:3} ms: {name} acquires, runs {slice_ms} ms, releases ({why})')
        now += slice_ms
        if slice_ms < work:
            waiting.append((name, [(work - slice_ms, call), *rest]))
        elif rest:
            blocked.append((now + call, name, rest))
    return now


def main():
    print('two threads compute:')
    end = simulate({'A': [(12, 0)], 'B': [(8, 0)]})
    print(f'end at {end} ms, the sum of both')
    print('one computes, one reads:')
    end = simulate({'A': [(12, 0)], 'B': [(2, 4), (2, 4), (2, 0)]})
    print(f'end at {end} ms, more than the sum: at one time both waited')
    print(f'the interval of this interpreter: {1000 * sys.getswitchinterval():g} ms')


if __name__ == '__main__':
    main()
