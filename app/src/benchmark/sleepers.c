// sleepers PROCESSES EXTRA_THREADS: so many processes, each with so many threads beside its first, all asleep.
// Prints "ready" when all are there. They end with their parent.
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <unistd.h>

static void *sleep_forever(void *unused) {
    for (;;) pause();
    return unused;
}

static void become_sleeper(int extra_threads, int ready) {
    pthread_attr_t attributes;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    pthread_attr_init(&attributes);
    pthread_attr_setstacksize(&attributes, 16384);
    for (int i = 0; i < extra_threads; i++) {
        pthread_t thread;
        if (pthread_create(&thread, &attributes, sleep_forever, NULL)) {
            perror("sleepers: pthread_create");
            _exit(1);
        }
    }
    if (write(ready, "r", 1) != 1) _exit(1);
    close(ready);
    sleep_forever(NULL);
}

int main(int count, char **arguments) {
    if (count != 3) {
        fprintf(stderr, "usage: sleepers PROCESSES EXTRA_THREADS\n");
        return 2;
    }
    int processes = atoi(arguments[1]), ready[2];
    if (pipe(ready)) {
        perror("sleepers: pipe");
        return 1;
    }
    for (int i = 0; i < processes; i++) {
        pid_t child = fork();
        if (child < 0) {
            perror("sleepers: fork");
            return 1;
        }
        if (child == 0) become_sleeper(atoi(arguments[2]), ready[1]);
    }
    close(ready[1]);
    char byte;
    int arrived = 0;
    while (read(ready[0], &byte, 1) == 1) arrived++;
    if (arrived != processes) {
        fprintf(stderr, "sleepers: only %d of %d processes came up\n", arrived, processes);
        return 1;
    }
    printf("ready\n");
    fflush(stdout);
    sleep_forever(NULL);
}
