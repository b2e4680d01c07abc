"""Two countings one after another, and the same work with a switch after every step through
generators: the sum is the same, the CPU time is not."""
import time

STEPS = 200_000


def count():
    total = 0
    for number in range(STEPS):
        total += number
    return total


def count_in_steps():
    total = 0
    for number in range(STEPS):
        total += number
        yield total


def serial():
    return count() + count()


def switching():
    for totals in zip(count_in_steps(), count_in_steps()):
        pass
    return sum(totals)


def main():
    for way in (serial, switching):
        times = []
        for _ in range(3):
            began = time.process_time()
            total = way()
            times.append(time.process_time() - began)
        print(f'{way.__name__}: sum {total}, {1000 * min(times):.2f} ms of CPU time at best')


if __name__ == '__main__':
    main()
