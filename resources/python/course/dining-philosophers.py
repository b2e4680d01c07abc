"""Five philosophers share five forks, and each needs the two beside it. If all take the left one first, no
philosopher eats: a time limit ends here what would last forever. Three remedies let all of them eat."""
import random
import threading
import time

SEATS, MEALS = 5, 3


def left_first(left, right, _seats):
    meeting.wait()
    with left:
        meeting.wait()  # all hold their left fork now
        got_it = right.acquire(timeout=0.3)
        if got_it:
            right.release()
        meeting.wait()  # none puts its fork back before the last one has given up
    return got_it


def smaller_number_first(left, right, _seats):
    first, second = sorted((left, right), key=forks.index)
    with first, second:
        return True


def with_a_waiter(left, right, seats):
    with seats, left, right:
        return True


def put_back(left, right, _seats):
    while True:
        with left:
            if right.acquire(blocking=False):
                right.release()
                return True
        time.sleep(random.uniform(0.0001, 0.002))


forks = [threading.Lock() for _ in range(SEATS)]
meeting = threading.Barrier(SEATS)


def run(eat, meals):
    eaten, seats = [], threading.BoundedSemaphore(SEATS - 1)
    eat_all = lambda *both: eaten.append(sum(eat(*both, seats) for _ in range(meals)))
    philosophers = [threading.Thread(target=eat_all, args=(forks[seat], forks[seat - 1])) for seat in range(SEATS)]
    for philosopher in philosophers:
        philosopher.start()
    for philosopher in philosophers:
        philosopher.join()
    print(f'{eat.__name__}: {sum(eaten)} of {SEATS * meals} meals')


if __name__ == '__main__':
    run(left_first, 1)
    for remedy in (smaller_number_first, with_a_waiter, put_back):
        run(remedy, MEALS)
