// short-writer PROCESSES FOLDER (called with its path): starts so many processes as fast as the machine can; each executes this program anew,
// writes 256 KiB with O_DIRECT into a file of its own and exits. Prints what the kernel charged to them.
//
// The files are made and written beforehand, so that no process is charged for new directory entries. Each process reads
// its own write_bytes from /proc/self/io as its last act: this is the truth that a monitor is compared with.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { LENGTH = 256 * 1024, MOST_AT_ONCE = 512 };

static void die(const char *what) {
    fprintf(stderr, "short-writer: %s: %s\n", what, strerror(errno));
    exit(1);
}

static void write_once(const char *path, int flags) {
    void *buffer;
    int file = open(path, O_WRONLY | flags, 0600);
    if (file < 0) die(path);
    if (posix_memalign(&buffer, 4096, LENGTH)) die("posix_memalign");
    memset(buffer, 1, LENGTH);
    if (write(file, buffer, LENGTH) != LENGTH) die(path);
    if ((flags & O_CREAT) && fsync(file)) die(path);
    close(file);
    free(buffer);
}

static _Atomic long long *shared_sum(int memory) {
    void *sum = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_SHARED, memory, 0);
    if (sum == MAP_FAILED) die("mmap");
    return sum;
}

static long long own_write_bytes(void) {
    char text[1024];
    int file = open("/proc/self/io", O_RDONLY);
    ssize_t length = file < 0 ? -1 : read(file, text, sizeof text - 1);
    if (length < 0) die("/proc/self/io");
    text[length] = 0;
    char *found = strstr(text, "\nwrite_bytes: ");
    return found ? atoll(found + 14) : 0;
}

static int be_writer(char **arguments) {
    write_once(arguments[2], O_DIRECT);
    atomic_fetch_add(shared_sum(atoi(arguments[3])), own_write_bytes());
    return 0;
}

static void reap(int *running, int *failed, int options) {
    int status;
    pid_t ended;
    while (*running > 0 && (ended = waitpid(-1, &status, options)) > 0) {
        (*running)--;
        *failed += status != 0;
        if (options == 0) return;
    }
}

int main(int count, char **arguments) {
    if (count == 4 && strcmp(arguments[1], "write") == 0) return be_writer(arguments);
    if (count != 3) {
        fprintf(stderr, "usage: short-writer PROCESSES FOLDER\n");
        return 2;
    }
    int processes = atoi(arguments[1]), running = 0, failed = 0;
    int memory = memfd_create("charged", 0);
    char path[4096], memory_text[16];
    struct timespec started, ended;
    if (memory < 0 || ftruncate(memory, 4096)) die("memfd_create");
    snprintf(memory_text, sizeof memory_text, "%d", memory);
    for (int i = 0; i < processes; i++) {
        snprintf(path, sizeof path, "%s/%d", arguments[2], i);
        write_once(path, O_CREAT | O_TRUNC);
    }
    sync();
    printf("prepared\n");
    fflush(stdout);
    getchar();

    clock_gettime(CLOCK_MONOTONIC, &started);
    for (int i = 0; i < processes; i++) {
        while (running >= MOST_AT_ONCE) reap(&running, &failed, 0);
        snprintf(path, sizeof path, "%s/%d", arguments[2], i);
        pid_t child = vfork();
        if (child < 0) die("vfork");
        if (child == 0) {
            execl(arguments[0], "short-writer", "write", path, memory_text, (char *)NULL);
            _exit(127);
        }
        running++;
        reap(&running, &failed, WNOHANG);
    }
    while (running > 0) reap(&running, &failed, 0);
    clock_gettime(CLOCK_MONOTONIC, &ended);
    double seconds = ended.tv_sec - started.tv_sec + (ended.tv_nsec - started.tv_nsec) / 1e9;
    printf("%lld %.2f %d\n", atomic_load(shared_sum(memory)), seconds, failed);
    return 0;
}
