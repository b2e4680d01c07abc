"""Waiting for a thread in a loop that asks again and again keeps a core busy; join sleeps."""
import threading
import time


def spin(thread):
    while thread.is_alive():
        pass


def join(thread):
    thread.join()


def main():
    for wait in (spin, join):
        thread = threading.Thread(target=time.sleep, args=(0.5,))
        thread.start()
        began, cpu = time.monotonic(), time.process_time()
        wait(thread)
        waited, used = time.monotonic() - began, time.process_time() - cpu
        print(f'{wait.__name__}: waited {waited:.2f} s, used {1000 * used:.1f} ms of CPU time')


if __name__ == '__main__':
    main()
