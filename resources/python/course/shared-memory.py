"""Two processes map the same memory: each sees what the other writes there, but not its variables. Increments without
a lock are lost, since both read before either writes; with a lock none is."""
import multiprocessing
from multiprocessing import shared_memory

ROUNDS = 50
variable = 'unchanged'


def answer(name):
    global variable
    variable = 'changed'
    memory = shared_memory.SharedMemory(name=name)
    memory.buf[1] = memory.buf[0] + 1
    memory.close()


def see_each_other():
    memory = shared_memory.SharedMemory(create=True, size=2)
    process = multiprocessing.Process(target=answer, args=(memory.name,))
    memory.buf[0] = 41
    process.start()
    process.join()
    print(f'the child read {memory.buf[0]} and answered {memory.buf[1]}, the variable here is {variable}')
    memory.close()
    memory.unlink()


def add_without_a_lock(number, meeting, _lock):
    for _ in range(ROUNDS):
        seen = number.value
        meeting.wait()  # both have read
        number.value = seen + 1
        meeting.wait()  # both have written


def add_with_a_lock(number, _meeting, lock):
    for _ in range(ROUNDS):
        with lock:
            number.value += 1


def run(add):
    number = multiprocessing.RawValue('i', 0)  # in shared memory too, without a lock of its own
    args = (number, multiprocessing.Barrier(2), multiprocessing.Lock())
    processes = [multiprocessing.Process(target=add, args=args) for _ in range(2)]
    for process in processes:
        process.start()
    for process in processes:
        process.join()
    print(f'{add.__name__}: {2 * ROUNDS} increments counted to {number.value}')


if __name__ == '__main__':
    see_each_other()
    run(add_without_a_lock)
    run(add_with_a_lock)
