"""The same work under a lock that also covers the pause, and under one that covers only the change:
both exact, one many times slower."""
import threading
import time

THREADS, PAUSE = 20, 0.02
lock, gauge = threading.Lock(), threading.Lock()
left = pausing = peak = 0


def pause():
    global pausing, peak
    with gauge:
        pausing += 1
        peak = max(peak, pausing)
    time.sleep(PAUSE)
    with gauge:
        pausing -= 1


def wide():
    global left
    with lock:
        seen = left
        pause()
        left = seen - 1


def narrow():
    global left
    pause()
    with lock:
        left -= 1


def main():
    global left, peak
    print(f'{THREADS} threads, each pauses {1000 * PAUSE:.0f} ms')
    for work in (wide, narrow):
        left, peak, began = THREADS, 0, time.monotonic()
        threads = [threading.Thread(target=work) for _ in range(THREADS)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        elapsed = 1000 * (time.monotonic() - began)
        print(f'{work.__name__}: {left} left, {peak} paused at the same time, {elapsed:.0f} ms')


if __name__ == '__main__':
    main()
