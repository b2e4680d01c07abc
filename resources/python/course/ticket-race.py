"""Ten processes buy from three tickets in one JSON file: without a lock more are sold than there are,
with one exactly three."""
import json
import multiprocessing
import os
import tempfile
from contextlib import nullcontext

TICKETS, BUYERS = 3, 10


def read(path):
    with open(path, encoding='utf-8') as file:
        return json.load(file)['left']


def write(path, left):
    with open(path, 'w', encoding='utf-8') as file:
        json.dump({'left': left}, file)


def buy(path, sold, lock, meeting):
    with lock:
        left = read(path)
        meeting.wait()  # the answer travels to the buyer; the worst case: all were asked before any bought
        if left > 0:
            write(path, left - 1)
            with sold.get_lock():
                sold.value += 1


def run(name, lock, meeting):
    with tempfile.TemporaryDirectory() as folder:
        path, sold = os.path.join(folder, 'tickets.json'), multiprocessing.Value('i', 0)
        write(path, TICKETS)
        buyers = [multiprocessing.Process(target=buy, args=(path, sold, lock, meeting)) for _ in range(BUYERS)]
        for buyer in buyers:
            buyer.start()
        for buyer in buyers:
            buyer.join()
        print(f'{name}: {sold.value} of {TICKETS} tickets sold, {read(path)} left in the file')


def main():
    run('without a lock', nullcontext(), multiprocessing.Barrier(BUYERS))
    run('with a lock', multiprocessing.Lock(), multiprocessing.Barrier(1))


if __name__ == '__main__':
    main()
