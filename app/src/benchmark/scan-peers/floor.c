// floor [-t THREADS] [-k] DIRECTORY
//
// The least that a scan costs on this machine: getdents64 in 64 KiB pieces and statx relative to the directory's
// descriptor, a directory a piece of work for one of THREADS (1) threads, no output but totals, which are those of
// `du` (a file with several names counts once). -k keeps each node: 40 bytes and the name.
//
// Prints one line: files directories apparentBytes allocatedBytes errors keptBytes.
#define _GNU_SOURCE
#include <dirent.h>
#include <err.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { BUFFER = 64 << 10, CHUNK = 1 << 20 };

struct entry64 { // what getdents64 writes
    uint64_t inode;
    int64_t next;
    uint16_t size;
    uint8_t type;
    char name[];
};

struct directory { // open while it is read and until all that lie in it have been opened
    int descriptor;
    atomic_int users;
};

struct work {
    struct work *next;
    struct directory *parent;
    uint32_t node;
    char name[];
};

struct node {
    uint64_t apparent;
    uint32_t blocks, parent, name, modified, link;
    uint16_t accessed, created, extension, owner, flags;
    uint8_t length, type;
};
_Static_assert(sizeof(struct node) == 40, "a node is 40 bytes");

struct name_of_file { // of a file with several
    uint64_t device, inode, apparent, allocated;
};

struct thread {
    pthread_t id;
    uint64_t files, directories, apparent, allocated, errors, kept;
    struct name_of_file *links;
    size_t link_count, link_room;
    char *nodes, *nodes_end, *names, *names_end;
    char buffer[BUFFER] __attribute__((aligned(8)));
};

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static pthread_cond_t more = PTHREAD_COND_INITIALIZER;
static struct work *queue;
static int idle, thread_count = 1, finished;
static int keep;
static atomic_uint next_node;

static void *allocate(size_t bytes) {
    void *memory = malloc(bytes);
    if (!memory) err(1, "memory");
    return memory;
}

static void release(struct directory *directory) {
    if (atomic_fetch_sub(&directory->users, 1) == 1) {
        close(directory->descriptor);
        free(directory);
    }
}

// The last directory that was found comes first, so that few are open.
static struct work *take(void) {
    pthread_mutex_lock(&lock);
    while (!queue && !finished) {
        if (++idle == thread_count) {
            finished = 1;
            pthread_cond_broadcast(&more);
        } else {
            pthread_cond_wait(&more, &lock);
            idle--;
        }
    }
    struct work *work = queue;
    if (work) queue = work->next;
    pthread_mutex_unlock(&lock);
    return work;
}

static void give(struct work *first, struct work *last, int count) {
    pthread_mutex_lock(&lock);
    last->next = queue;
    queue = first;
    if (idle == 1 || count == 1) {
        if (idle > 0) pthread_cond_signal(&more);
    } else if (idle > 0) {
        pthread_cond_broadcast(&more);
    }
    pthread_mutex_unlock(&lock);
}

static int attributes(int descriptor, const char *name, int flags, struct statx *result) {
    return statx(descriptor, name, AT_SYMLINK_NOFOLLOW | AT_NO_AUTOMOUNT | AT_STATX_DONT_SYNC | flags,
                 STATX_BASIC_STATS | STATX_BTIME, result);
}

static char *room(char **at, char **end, size_t bytes) {
    if (!*at || *at + bytes > *end) {
        *at = allocate(CHUNK);
        *end = *at + CHUNK;
    }
    char *result = *at;
    *at += bytes;
    return result;
}

static uint32_t keep_node(struct thread *self, const struct statx *found, const char *name, uint8_t type, uint32_t parent) {
    size_t length = strlen(name);
    char *copy = room(&self->names, &self->names_end, length + 1);
    memcpy(copy, name, length + 1);
    struct node *node = (struct node *)room(&self->nodes, &self->nodes_end, sizeof *node);
    *node = (struct node){
        .apparent = found->stx_size,
        .blocks = (uint32_t)found->stx_blocks,
        .parent = parent,
        .name = (uint32_t)(uintptr_t)copy,
        .modified = (uint32_t)found->stx_mtime.tv_sec,
        .accessed = (uint16_t)(found->stx_atime.tv_sec / 86400),
        .created = (uint16_t)(found->stx_btime.tv_sec / 86400),
        .owner = (uint16_t)found->stx_uid,
        .length = (uint8_t)length,
        .type = type,
    };
    self->kept += sizeof *node + length + 1;
    return atomic_fetch_add_explicit(&next_node, 1, memory_order_relaxed);
}

static void count(struct thread *self, const struct statx *found) {
    uint64_t allocated = found->stx_blocks * 512;
    if (found->stx_nlink > 1 && !S_ISDIR(found->stx_mode)) {
        if (self->link_count == self->link_room) {
            self->link_room = self->link_room ? self->link_room * 2 : 1024;
            self->links = realloc(self->links, self->link_room * sizeof *self->links);
            if (!self->links) err(1, "memory");
        }
        self->links[self->link_count++] = (struct name_of_file){
            (uint64_t)found->stx_dev_major << 32 | found->stx_dev_minor, found->stx_ino, found->stx_size, allocated};
        return;
    }
    self->apparent += found->stx_size;
    self->allocated += allocated;
}

static void read_directory(struct thread *self, struct work *work) {
    int at = work->parent ? work->parent->descriptor : AT_FDCWD;
    int descriptor = openat(at, work->name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (work->parent ? O_NOFOLLOW : 0));
    if (work->parent) release(work->parent);
    if (descriptor < 0) {
        self->errors++;
        return;
    }
    struct directory *directory = allocate(sizeof *directory);
    directory->descriptor = descriptor;
    atomic_init(&directory->users, 1);
    struct work *first = NULL, *last = NULL;
    int found_directories = 0;
    long bytes;
    while ((bytes = syscall(SYS_getdents64, descriptor, self->buffer, BUFFER)) > 0) {
        for (long offset = 0; offset < bytes;) {
            struct entry64 *entry = (struct entry64 *)(self->buffer + offset);
            offset += entry->size;
            const char *name = entry->name;
            if (name[0] == '.' && (!name[1] || (name[1] == '.' && !name[2]))) continue;
            struct statx found;
            if (attributes(descriptor, name, 0, &found) < 0) {
                self->errors++;
                continue;
            }
            count(self, &found);
            int is_directory = S_ISDIR(found.stx_mode);
            uint32_t node = keep ? keep_node(self, &found, name, entry->type, work->node) : 0;
            if (!is_directory) {
                self->files++;
                continue;
            }
            self->directories++;
            size_t length = strlen(name) + 1;
            struct work *inner = allocate(sizeof *inner + length);
            inner->parent = directory;
            inner->node = node;
            memcpy(inner->name, name, length);
            inner->next = first;
            first = inner;
            if (!last) last = inner;
            found_directories++;
        }
    }
    if (bytes < 0) self->errors++;
    if (first) {
        atomic_fetch_add(&directory->users, found_directories);
        give(first, last, found_directories);
    }
    release(directory);
}

static void *run(void *argument) {
    struct work *work;
    while ((work = take())) {
        read_directory(argument, work);
        free(work);
    }
    return NULL;
}

static int by_identity(const void *left, const void *right) {
    const struct name_of_file *a = left, *b = right;
    if (a->device != b->device) return a->device < b->device ? -1 : 1;
    return a->inode < b->inode ? -1 : a->inode > b->inode;
}

int main(int argc, char **argv) {
    int option;
    while ((option = getopt(argc, argv, "t:k")) != -1) {
        if (option == 't') thread_count = atoi(optarg);
        else if (option == 'k') keep = 1;
        else return 2;
    }
    if (optind != argc - 1 || thread_count < 1) errx(2, "usage: floor [-t THREADS] [-k] DIRECTORY");
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0) {
        limit.rlim_cur = limit.rlim_max;
        setrlimit(RLIMIT_NOFILE, &limit);
    }
    struct thread *threads = calloc(thread_count, sizeof *threads);
    struct work *work = allocate(sizeof *work + strlen(argv[optind]) + 1);
    struct statx root;
    if (!threads) err(1, "memory");
    if (attributes(AT_FDCWD, argv[optind], 0, &root) < 0) err(1, "%s", argv[optind]);
    count(threads, &root);
    threads[0].directories++;
    work->next = NULL;
    work->parent = NULL;
    work->node = keep ? keep_node(threads, &root, argv[optind], DT_DIR, 0) : 0;
    strcpy(work->name, argv[optind]);
    queue = work;
    for (int i = 1; i < thread_count; i++)
        if (pthread_create(&threads[i].id, NULL, run, &threads[i])) errx(1, "no further thread");
    run(&threads[0]);
    struct thread *all = &threads[0];
    for (int i = 1; i < thread_count; i++) {
        struct thread *other = &threads[i];
        pthread_join(other->id, NULL);
        all->files += other->files;
        all->directories += other->directories;
        all->apparent += other->apparent;
        all->allocated += other->allocated;
        all->errors += other->errors;
        all->kept += other->kept;
        if (!other->link_count) continue;
        all->links = realloc(all->links, (all->link_count + other->link_count) * sizeof *all->links);
        if (!all->links) err(1, "memory");
        memcpy(all->links + all->link_count, other->links, other->link_count * sizeof *all->links);
        all->link_count += other->link_count;
    }
    if (all->link_count) qsort(all->links, all->link_count, sizeof *all->links, by_identity);
    for (size_t i = 0; i < all->link_count; i++) {
        if (i > 0 && !by_identity(&all->links[i - 1], &all->links[i])) continue;
        all->apparent += all->links[i].apparent;
        all->allocated += all->links[i].allocated;
    }
    printf("%lu %lu %lu %lu %lu %lu\n", all->files, all->directories, all->apparent, all->allocated, all->errors, all->kept);
    return all->errors ? 1 : 0;
}
