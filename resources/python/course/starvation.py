"""A greedy thread takes the lock again the moment it has given it back; a polite one that tries now and then may be
overtaken at every turn. With a ticket lock the numbers are served in order: at most one turn is waited for."""
import threading
import time

TURNS, HOLD, RETRY = 40, 0.002, 0.005


class Retry:  # no queue: a thread that finds it taken pauses and tries again
    lock, turns = threading.Lock(), 0

    def enter(self):
        asked = self.turns
        while not self.lock.acquire(blocking=False):
            time.sleep(RETRY)
        return self.turns - asked

    def leave(self):
        self.turns += 1
        self.lock.release()


class Ticket:  # each request draws a number; the numbers are served in order
    changed, drawn, turns = threading.Condition(), 0, 0

    def enter(self):
        with self.changed:
            own, asked, self.drawn = self.drawn, self.turns, self.drawn + 1
            self.changed.wait_for(lambda: self.turns == own)
        return own - asked

    def leave(self):
        with self.changed:
            self.turns += 1
            self.changed.notify_all()


def take_turns(lock, waits, pause, is_over):
    while not is_over():
        waits.append(lock.enter())
        time.sleep(HOLD)
        lock.leave()
        if pause:
            time.sleep(pause)


def run(lock):
    waits, greedy, over = [], [], threading.Event()
    polite = threading.Thread(target=take_turns, args=(lock, waits, HOLD, over.is_set))
    polite.start()
    take_turns(lock, greedy, 0, lambda: len(greedy) >= TURNS)
    over.set()
    polite.join()
    longest = max(waits, default=0)
    print(f'{type(lock).__name__}: {len(greedy)} greedy turns, the polite thread waited for at most {longest}')


if __name__ == '__main__':
    run(Retry())
    run(Ticket())
