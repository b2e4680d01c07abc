"""Ten processes write one line each into one file, in two halves: without a lock the halves mix, with
one every line is whole, in any order."""
import multiprocessing
import os
import tempfile
from contextlib import nullcontext

WRITERS = 10


def write_line(path, name, guard, meeting):
    with guard, open(path, 'ab', buffering=0) as file:
        file.write(f'hello from {name}, '.encode())
        meeting.wait()  # the worst case: all have written their first half
        file.write(f'goodbye from {name}\n'.encode())


def run(name, guard, meeting):
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'lines.txt')
        writers = [multiprocessing.Process(target=write_line, args=(path, n, guard, meeting)) for n in range(WRITERS)]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join()
        with open(path, encoding='utf-8') as file:
            lines = set(file)
        whole = sum(f'hello from {n}, goodbye from {n}\n' in lines for n in range(WRITERS))
        print(f'{name}: {whole} of {WRITERS} lines are whole')


def main():
    run('without a lock', nullcontext(), multiprocessing.Barrier(WRITERS))
    run('with a lock', multiprocessing.Lock(), multiprocessing.Barrier(1))


if __name__ == '__main__':
    main()
