"""A child process changes its own copy and its parent's variables stay; a thread changes the memory
that all threads share."""
import multiprocessing
import threading

number = 1
letters = ['a']


def change(answers):
    global number
    number = 2
    letters.append('b')
    answers.put((number, letters))


def run(kind, name, answers):
    worker = kind(target=change, args=(answers,))
    worker.start()
    print(f'{name} sees', *answers.get())
    worker.join()
    print('main sees', number, letters, f'after the {name}')


def main():
    answers = multiprocessing.SimpleQueue()
    run(multiprocessing.Process, 'process', answers)
    run(threading.Thread, 'thread', answers)


if __name__ == '__main__':
    main()
