"""Starting a process only asks for it: start returns before the child runs its first line, as a rule.
Which line comes first is likely, never certain."""
import multiprocessing
import time

ROUNDS = 10


def first_line(answers):
    answers.put(time.monotonic())


def main():
    answers = multiprocessing.SimpleQueue()
    parent_first, starting = 0, 0
    for _ in range(ROUNDS):
        child = multiprocessing.Process(target=first_line, args=(answers,))
        before = time.monotonic()
        child.start()
        after = time.monotonic()
        line = answers.get()
        child.join()
        parent_first += after < line
        starting += line >= before
    print(f'the parent went on before the child\'s first line: {parent_first} of {ROUNDS} times')
    print(f'the child\'s first line came after the call of start: {starting} of {ROUNDS} times')


if __name__ == '__main__':
    main()
