"""Five places for twenty threads: never more than five inside, so they come in waves. One release too
many lets one more in; a bounded semaphore refuses it."""
import threading
import time

PLACES, THREADS, STAY = 5, 20, 0.1
lock = threading.Lock()
inside = peak = 0


def visit(places, stay):
    global inside, peak
    with places:
        with lock:
            inside += 1
            peak = max(peak, inside)
        stay()
        with lock:
            inside -= 1


def run(places, threads, stay):
    global peak
    peak = 0
    visitors = [threading.Thread(target=visit, args=(places, stay)) for _ in range(threads)]
    for visitor in visitors:
        visitor.start()
    for visitor in visitors:
        visitor.join()
    return peak


def main():
    began = time.monotonic()
    highest = run(threading.Semaphore(PLACES), THREADS, lambda: time.sleep(STAY))
    stays = (time.monotonic() - began) / STAY
    print(f'{THREADS} threads, {PLACES} places: at most {highest} inside, {stays:.2f} stays long')
    places = threading.Semaphore(PLACES)
    places.release()
    meeting = threading.Barrier(PLACES + 1)  # opens when that number is inside
    print(f'after one release too many: {run(places, PLACES + 1, lambda: meeting.wait(timeout=5))} inside at once')
    try:
        threading.BoundedSemaphore(PLACES).release()
    except ValueError:
        print('bounded: the release was refused')


if __name__ == '__main__':
    main()
