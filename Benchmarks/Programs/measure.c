/*
 * measure SECONDS MEGABYTES STDOUT STDERR PROGRAM [ARGUMENT...]
 *
 * Runs a program once and prints: wall time in ns, peak resident memory in KiB, processor time in ns, and how it ended
 * (its exit status, or 1000 + the signal that ended it). SECONDS of processor time and MEGABYTES of data are its limits;
 * 0 is none. A parent of its own, and a small one: on Linux a new process counts the memory of the one that it was
 * forked from.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long nanoseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000000LL + now.tv_nsec;
}

static void limit(int resource, const char *amount, long long unit) {
    struct rlimit limit = {(rlim_t)(atoll(amount) * unit), (rlim_t)(atoll(amount) * unit)};
    if (limit.rlim_cur != 0) setrlimit(resource, &limit);
}

static void redirect(int descriptor, const char *path) {
    int file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0644);
    if (file < 0 || dup2(file, descriptor) < 0) _exit(126);
    close(file);
}

int main(int count, char **arguments) {
    struct rusage usage;
    int status;
    if (count < 6) return 2;
    long long start = nanoseconds();
    pid_t child = fork();
    if (child < 0) return 1;
    if (child == 0) {
        limit(RLIMIT_CPU, arguments[1], 1);
        limit(RLIMIT_DATA, arguments[2], 1000000);
        redirect(STDOUT_FILENO, arguments[3]);
        redirect(STDERR_FILENO, arguments[4]);
        execvp(arguments[5], arguments + 5);
        _exit(127);
    }
    if (wait4(child, &status, 0, &usage) < 0) return 1;
    long long end = nanoseconds();
    long long processor = (usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) * 1000000000LL +
                          (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) * 1000LL;
    printf("%lld %ld %lld %d\n", end - start, usage.ru_maxrss, processor,
           WIFSIGNALED(status) ? 1000 + WTERMSIG(status) : WEXITSTATUS(status));
    return 0;
}
