"""Four threads work in phases: each writes a value, then reads those of all. With a barrier in between none is
missing. If one leaves, the others wait in vain: a time limit breaks the barrier and lets them know."""
import threading

THREADS, PHASES = 4, 3


def run_phases(has_barrier):
    written = [[None] * THREADS for _ in range(PHASES)]
    barrier, others_have_read, missing = threading.Barrier(THREADS), threading.Semaphore(0), []

    def work(number):
        for phase in written:
            if number == 0 and not has_barrier:  # the slow one: the others are done before it writes
                for _ in range(THREADS - 1):
                    others_have_read.acquire()
            phase[number] = number
            if has_barrier:
                barrier.wait()
            missing.append(phase.count(None))
            others_have_read.release()
            if not has_barrier:
                return

    threads = [threading.Thread(target=work, args=(number,)) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(count > 0 for count in missing), len(missing)


def run_with_a_leaver():
    barrier, outcomes = threading.Barrier(THREADS), []

    def work(number):
        barrier.wait()
        if number == 0:
            return  # leaves after the first phase
        try:
            barrier.wait(timeout=0.3)
        except threading.BrokenBarrierError:
            outcomes.append('broken')

    threads = [threading.Thread(target=work, args=(number,)) for number in range(THREADS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f'one leaves: the barrier broke for {len(outcomes)} of {THREADS - 1} others')


def main():
    for title, has_barrier in (('with a barrier', True), ('without', False)):
        print('{}: values were missing in {} of {} reads'.format(title, *run_phases(has_barrier)))
    run_with_a_leaver()


if __name__ == '__main__':
    main()
