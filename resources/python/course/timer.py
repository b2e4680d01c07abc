"""Something runs once after a delay: never early, perhaps late. Cancelled before, it never runs;
cancelled afterwards makes no difference."""
import threading
import time

DELAY = 0.2


def main():
    calls = []
    began = time.monotonic()
    timer = threading.Timer(DELAY, lambda: calls.append(time.monotonic() - began))
    timer.start()
    timer.join()
    print(f'delay {DELAY:.3f} s: ran {len(calls)} time after {calls[0]:.3f} s')
    timer.cancel()
    print(f'cancelled afterwards: still {len(calls)} call')
    cancelled = threading.Timer(30, calls.append, args=('too late',))
    cancelled.start()
    cancelled.cancel()
    cancelled.join()
    print(f'cancelled before: {len(calls) - 1} more calls')


if __name__ == '__main__':
    main()
