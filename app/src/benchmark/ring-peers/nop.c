// nop SECONDS BATCH: nanoseconds of an operation that does nothing, through liburing, in batches; the flags of ioscope's fastest ring.
#include <liburing.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return time.tv_sec + time.tv_nsec * 1e-9;
}

int main(int count, char **arguments) {
    if (count != 3)
        return fprintf(stderr, "nop SECONDS BATCH\n"), 2;
    double seconds = atof(arguments[1]);
    unsigned batch = atoi(arguments[2]);
    struct io_uring ring;
    struct io_uring_params parameters;
    memset(&parameters, 0, sizeof parameters);
    parameters.flags = IORING_SETUP_SINGLE_ISSUER | 1U << 13 /* DEFER_TASKRUN */ | 1U << 7 /* SUBMIT_ALL */;
    if (io_uring_queue_init_params(64, &ring, &parameters) != 0)
        return perror("nop"), 1;
    long operations = 0, sum = 0;
    double begin = now(), end = begin + seconds;
    while (now() < end) {
        for (int round = 0; round < 1000; round++) {
            for (unsigned i = 0; i < batch; i++) {
                struct io_uring_sqe *entry = io_uring_get_sqe(&ring);
                io_uring_prep_nop(entry);
                io_uring_sqe_set_data64(entry, i);
            }
            io_uring_submit_and_wait(&ring, batch);
            unsigned taken = 0;
            while (taken < batch) {
                struct io_uring_cqe *completions[64];
                unsigned got = io_uring_peek_batch_cqe(&ring, completions, 64);
                for (unsigned i = 0; i < got; i++)
                    sum += completions[i]->user_data;
                io_uring_cq_advance(&ring, got);
                taken += got;
            }
        }
        operations += 1000L * batch;
    }
    printf("%.2f\n", (now() - begin) / operations * 1e9);
    return sum < 0;
}
