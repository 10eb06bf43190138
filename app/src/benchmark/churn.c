// churn TASKS SECONDS FOLDER: keeps TASKS processes alive and replaces each SECONDS after it was started, evenly over time.
// Each writes 4 KiB to a file of its own number in FOLDER when it starts, so that a monitor sees it do something.
// Prints a line once all are there; ends, with its children, at SIGTERM.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static volatile sig_atomic_t ending;

static void end(int signal) {
    (void)signal;
    ending = 1;
}

static pid_t start(const char *folder, int number) {
    pid_t pid = fork();
    if (pid != 0)
        return pid;
    prctl(PR_SET_PDEATHSIG, SIGKILL);
    signal(SIGTERM, SIG_DFL);
    char name[4096], block[4096];
    memset(block, 'x', sizeof block);
    snprintf(name, sizeof name, "%s/%d", folder, number);
    int file = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    if (file >= 0 && write(file, block, sizeof block) < 0)
        _exit(1);
    for (;;)
        pause();
}

int main(int count, char **arguments) {
    int tasks = count == 4 ? atoi(arguments[1]) : 0;
    double seconds = count == 4 ? atof(arguments[2]) : 0;
    if (tasks <= 0 || seconds <= 0) {
        fprintf(stderr, "usage: churn TASKS SECONDS FOLDER\n");
        return 2;
    }
    struct sigaction action = {.sa_handler = end};
    sigaction(SIGTERM, &action, NULL);
    sigaction(SIGINT, &action, NULL);
    pid_t *children = calloc(tasks, sizeof *children);
    for (int i = 0; i < tasks; i++)
        children[i] = start(arguments[3], i);
    printf("ready\n");
    fflush(stdout);
    // Ten at a time, so that the clock's own cost does not count.
    long pause = (long)(seconds * 1e9 / tasks * 10);
    for (int i = 0; !ending; i = (i + 1) % tasks) {
        if (children[i] > 0) {
            kill(children[i], SIGKILL);
            waitpid(children[i], NULL, 0);
        }
        children[i] = start(arguments[3], i);
        if (i % 10 == 0) {
            struct timespec time = {pause / 1000000000, pause % 1000000000};
            nanosleep(&time, NULL);
        }
    }
    for (int i = 0; i < tasks; i++)
        if (children[i] > 0)
            kill(children[i], SIGKILL);
    return 0;
}
