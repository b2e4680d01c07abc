"""One thread writes data and then says so, another waits for that and reads the data. An Event orders the two by
promise. A plain flag is promised nothing by the language; CPython's global lock, or the locks inside a free-threaded
one, keep the order all the same. The flag before the data shows what a reordering would look like."""
import sys
import threading

MESSAGES = 200


class WithEvent:
    def __init__(self):
        self.events = [threading.Event() for _ in range(MESSAGES)]

    def announce(self, number):
        self.events[number].set()

    def wait(self, number):
        self.events[number].wait()


class WithPlainFlag:
    flag = -1

    def announce(self, number):
        self.flag = number

    def wait(self, number):
        while self.flag != number:
            pass


def run(title, signal, flag_first=False):
    data, was_read, stale = [-1], threading.Semaphore(0), 0

    def write():
        for number in range(MESSAGES):
            if flag_first:
                signal.announce(number)
                was_read.acquire()
                data[0] = number
            else:
                data[0] = number
                signal.announce(number)
                was_read.acquire()

    writer = threading.Thread(target=write)
    writer.start()
    for number in range(MESSAGES):
        signal.wait(number)
        stale += data[0] != number
        was_read.release()
    writer.join()
    print(f'{title}: {MESSAGES} messages read, {stale} stale')


if __name__ == '__main__':
    sys.setswitchinterval(0.0001)  # a thread that spins gives up a global lock sooner
    run('event', WithEvent())
    run('plain flag', WithPlainFlag())
    run('flag before data', WithEvent(), flag_first=True)
