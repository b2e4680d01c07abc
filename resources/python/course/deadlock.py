"""Two threads take two locks in opposite orders and wait for each other: a time limit ends here what
would last forever. One order for all, one recursive lock, or backing off cures it."""
import threading
import time


def in_opposite_orders(first, second, meeting):
    with first:
        meeting.wait()  # both threads hold their first lock now
        got_it = second.acquire(timeout=0.3)
        if got_it:
            second.release()
        meeting.wait()  # neither lets go before the other has given up
    return got_it


def nested(first, second, _meeting):
    with first:
        time.sleep(0.01)
        with second:
            return True


def backing_off(first, second, _meeting):
    while True:
        with first:
            time.sleep(0.001)
            if second.acquire(blocking=False):
                second.release()
                return True
        time.sleep(0.001)  # holds nothing while it waits


def run(name, use, *pairs):
    meeting, done = threading.Barrier(2), []
    threads = [threading.Thread(target=lambda pair=pair: done.append(use(*pair, meeting))) for pair in pairs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f'{name}: {sum(done)} of 2 threads got both locks')


def main():
    a, b = threading.Lock(), threading.Lock()
    run('opposite orders', in_opposite_orders, (a, b), (b, a))
    c, d = threading.RLock(), threading.RLock()
    run('two recursive locks', in_opposite_orders, (c, d), (d, c))
    run('same order', nested, (a, b), (a, b))
    run('one recursive lock', nested, (c, c), (c, c))
    run('backing off', backing_off, (a, b), (b, a))


if __name__ == '__main__':
    main()
