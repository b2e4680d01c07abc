"""A thread before its start, while it runs and after its end: its name, its number, whether it is alive,
and what is on the list of running threads."""
import threading


def report(threads, when):
    alive = sum(thread.is_alive() for thread in threads)
    print(f'{when}: {alive} alive, {threading.active_count()} on the list with main')


def wait_for(release, seen):
    seen.append((threading.current_thread().name, threading.get_ident()))
    release.wait()


def main():
    release, seen = threading.Event(), []
    threads = [threading.Thread(target=wait_for, args=(release, seen)) for _ in range(3)]
    threads[0].name = 'renamed'
    report(threads, 'before')
    for thread in threads:
        thread.start()
    report(threads, 'during')
    listed = {thread.name for thread in threading.enumerate()}
    release.set()
    for thread in threads:
        thread.join()
    report(threads, 'after')
    print(f'the renamed one is on the list: {"renamed" in listed}')
    own = {(thread.name, thread.ident) for thread in threads}
    print(f'every thread saw its own name and number: {set(seen) == own}')


if __name__ == '__main__':
    main()
