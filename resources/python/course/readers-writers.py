"""While a reader is inside, a writer and then another reader ask. Several readers may share the lock, a writer must be
alone. Which of the two goes next is up to the lock: here the same requests under two priorities."""
import threading


class ReadersWriters:
    def __init__(self, writers_first):
        self.changed, self.writers_first = threading.Condition(), writers_first
        self.readers = self.waiting_writers = self.writers = self.asked = self.most_readers = 0
        self.broken, self.order = False, []

    def read(self, name, during):
        with self.changed:
            self.asked += 1
            self.changed.notify_all()
            self.changed.wait_for(lambda: not (self.writers or self.writers_first and self.waiting_writers))
            self.readers += 1
            self.most_readers = max(self.most_readers, self.readers)
            self.order.append(name)
            self.changed.notify_all()
        during()
        with self.changed:
            self.readers -= 1
            self.changed.notify_all()

    def write(self, name):
        with self.changed:
            self.asked += 1
            self.waiting_writers += 1
            self.changed.notify_all()
            self.changed.wait_for(lambda: not (self.readers or self.writers))
            self.waiting_writers, self.writers = self.waiting_writers - 1, self.writers + 1
            self.order.append(name)
        with self.changed:
            self.broken = self.broken or self.readers > 0 or self.writers > 1
            self.writers -= 1
            self.changed.notify_all()

    def until(self, condition):
        with self.changed:
            self.changed.wait_for(condition)


def run(title, writers_first):
    lock, leave = ReadersWriters(writers_first), threading.Event()
    requests = [(lock.read, 'reader 1', leave.wait), (lock.write, 'writer'), (lock.read, 'reader 2', leave.wait)]
    threads = [threading.Thread(target=target, args=args) for target, *args in requests]
    for thread in threads:
        thread.start()
        lock.until(lambda: lock.asked > threads.index(thread))  # they ask in this order
    lock.until(lambda: writers_first or lock.readers == 2)  # the second reader has overtaken the writer
    leave.set()
    for thread in threads:
        thread.join()
    print(f'{title}: {", ".join(lock.order)}; {lock.most_readers} read at once, writer alone: {not lock.broken}')


if __name__ == '__main__':
    run('readers first', writers_first=False)
    run('writers first', writers_first=True)
