"""A model, nothing is measured: the same jobs under four operating styles of early machines.
Each style leaves the CPU idle for less time than the one before."""

JOBS = [(4, 5), (3, 8), (5, 3)]  # (minutes of CPU, minutes of input and output) of each job
LOAD = 6  # minutes to set the machine up by hand


def punch_card(jobs):
    """Every user sets the machine up, and the CPU waits for all input and output."""
    return sum(LOAD + cpu + io for cpu, io in jobs)


def online_batch(jobs):
    """Set up once for all jobs; the CPU still waits for its slow devices."""
    return LOAD + sum(cpu + io for cpu, io in jobs)


def offline_batch(jobs):
    """A smaller machine copies cards to tape; the CPU reads tape, ten times as fast."""
    return LOAD + sum(cpu + io / 10 for cpu, io in jobs)


def multiprogramming(jobs):
    """All jobs in memory, each with its tape at work: the CPU waits for the last tape at most."""
    return LOAD + sum(cpu for cpu, _ in jobs) + min(io for _, io in jobs) / 10


def main():
    busy = sum(cpu for cpu, _ in JOBS)
    for style in (punch_card, online_batch, offline_batch, multiprogramming):
        makespan = style(JOBS)
        print(f'{style.__name__}: {makespan:.1f} minutes, CPU busy {100 * busy / makespan:.0f} %')


if __name__ == '__main__':
    main()
