"""Two threads take their own lock, try the other's, and give their own back if that is taken. In step they try
without end (here: a limited number of times). Random pauses, or one order for both, let each of them through."""
import random
import threading
import time

TRIES = 20


def in_step(own, other, meeting):
    for count in range(1, TRIES + 1):
        with own:
            meeting.wait()  # both hold their own lock now
            if other.acquire(blocking=False):
                other.release()
                return count, True
            meeting.wait()  # both have been refused
    return TRIES, False


def with_random_pauses(own, other, meeting):
    meeting.wait()
    count = 0
    while True:
        count += 1
        with own:
            time.sleep(0.001)
            if other.acquire(blocking=False):
                other.release()
                return count, True
        time.sleep(random.uniform(0, 0.01))


def in_one_order(own, other, meeting):
    first, second = sorted((own, other), key=id)
    meeting.wait()
    with first, second:
        return 1, True


def run(use):
    meeting, results, locks = threading.Barrier(2), [], (threading.Lock(), threading.Lock())
    pairs = (locks, locks[::-1])
    threads = [threading.Thread(target=lambda pair=pair: results.append(use(*pair, meeting))) for pair in pairs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    tries, done = (sum(column) for column in zip(*results))
    print(f'{use.__name__}: {tries} tries, {done} of 2 threads got both locks')


if __name__ == '__main__':
    for way in (in_step, with_random_pauses, in_one_order):
        run(way)
