// tree FOLDER FILES [SEED]
//
// Fills a new FOLDER with a random tree of FILES entries that are not directories, always the same for a SEED (1):
// 0 to 19 in most directories and 200 to 1000 in one of 2,000, one directory for ten of them, each in any of those
// before it; 50 extensions; 70 % empty, the rest up to 4 KiB; 2 of 1,000 with a hole; 1 % further names of files, 0.5 %
// symbolic links; changed at any time of ten years.
//
// Prints one line: files directories furtherNames symbolicLinks sparse.
#define _GNU_SOURCE
#include <err.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LONGEST = 48, RECENT = 4096, TEN_YEARS = 315360000, LAST_SECOND = 1767225600, PATH = 8192 };

static const char *const EXTENSIONS[] = {
    ".txt",  ".c",    ".h",   ".java", ".class", ".py",  ".pyc", ".rs",   ".go",   ".js",    ".ts",   ".json", ".xml",
    ".yml",  ".toml", ".md",  ".html", ".css",   ".png", ".jpg", ".gif",  ".svg",  ".webp",  ".mp3",  ".ogg",  ".flac",
    ".mp4",  ".mkv",  ".avi", ".zip",  ".gz",    ".xz",  ".zst", ".tar",  ".jar",  ".so",    ".a",    ".o",    ".bin",
    ".log",  ".db",   ".sql", ".csv",  ".pdf",   ".odt", ".ttf", ".conf", ".sh",   ".patch", ".tmp"};
enum { EXTENSION_COUNT = sizeof EXTENSIONS / sizeof *EXTENSIONS };

struct directory {
    uint32_t parent;
    char name[20];
};

struct target { // of a further name
    uint32_t directory;
    char name[LONGEST];
};

static uint64_t state;
static struct directory *directories;

static uint64_t next(void) { // xorshift64*
    state ^= state >> 12;
    state ^= state << 25;
    state ^= state >> 27;
    return state * 0x2545f4914f6cdd1dULL;
}

static uint32_t below(uint32_t bound) { return (uint32_t)((next() >> 32) * bound >> 32); }

static void letters(char *name, int length) {
    for (int i = 0; i < length; i++) name[i] = (char)('a' + below(26));
    name[length] = 0;
}

// Where a directory lies, from the top.
static void path_of(uint32_t directory, char *path) {
    char whole[PATH];
    char *at = whole + PATH - 1;
    *at = 0;
    for (uint32_t each = directory; each; each = directories[each].parent) {
        size_t length = strlen(directories[each].name);
        if (at - whole < (long)length + 1) errx(1, "a path is too long");
        at -= length;
        memcpy(at, directories[each].name, length);
        *--at = '/';
    }
    strcpy(path, *at ? at + 1 : ".");
}

static void set_times(int descriptor, const char *name) {
    time_t seconds = LAST_SECOND - (time_t)below(TEN_YEARS);
    struct timespec times[2] = {{seconds, 0}, {seconds, 0}};
    if ((name ? utimensat(descriptor, name, times, AT_SYMLINK_NOFOLLOW) : futimens(descriptor, times)) < 0) err(1, "times");
}

int main(int argc, char **argv) {
    static struct target recent[RECENT];
    static char content[4096], path[PATH], target_path[PATH + LONGEST];
    if (argc < 3 || argc > 4 || atol(argv[2]) < 1) errx(2, "usage: tree FOLDER FILES [SEED]");
    uint32_t files = (uint32_t)atol(argv[2]);
    uint32_t directory_count = files / 10 + 1;
    state = 0x9e3779b97f4a7c15ULL * (argc > 3 ? (uint64_t)atol(argv[3]) : 1) | 1;
    memset(content, 'x', sizeof content);
    if (mkdir(argv[1], 0755) < 0 || chdir(argv[1]) < 0) err(1, "%s", argv[1]);

    directories = calloc(directory_count, sizeof *directories);
    if (!directories) err(1, "memory");
    for (uint32_t i = 1; i < directory_count; i++) {
        directories[i].parent = below(i);
        char word[12];
        letters(word, 2 + below(6));
        snprintf(directories[i].name, sizeof directories[i].name, "%s%x", word, i);
        path_of(i, path);
        if (mkdir(path, 0755) < 0) err(1, "%s", path);
    }

    uint32_t made = 0, further = 0, symbolic = 0, sparse = 0, kept = 0;
    for (uint32_t i = 0; i < directory_count || made < files; i++) {
        uint32_t directory = i % directory_count;
        path_of(directory, path);
        int descriptor = open(path, O_RDONLY | O_DIRECTORY);
        if (descriptor < 0) err(1, "%s", path);
        uint32_t count = below(2000) == 0 ? 200 + below(801) : below(20);
        for (; count > 0 && made < files; count--, made++) {
            char name[LONGEST], word[16];
            letters(word, 2 + below(8));
            snprintf(name, sizeof name, "%s%x%s", word, made, below(30) == 0 ? "" : EXTENSIONS[below(EXTENSION_COUNT)]);
            uint32_t kind = below(1000);
            if (kind < 10 && kept > 0) {
                struct target *target = &recent[below(kept < RECENT ? kept : RECENT)];
                path_of(target->directory, target_path);
                strcat(target_path, "/");
                strcat(target_path, target->name);
                if (linkat(AT_FDCWD, target_path, descriptor, name, 0) < 0) err(1, "%s", target_path);
                further++;
                continue;
            }
            if (kind < 15) {
                snprintf(target_path, sizeof target_path, "../%s", directories[below(directory_count)].name);
                if (symlinkat(target_path, descriptor, name) < 0) err(1, "%s/%s", path, name);
                set_times(descriptor, name);
                symbolic++;
                continue;
            }
            int file = openat(descriptor, name, O_WRONLY | O_CREAT | O_EXCL, 0644);
            if (file < 0) err(1, "%s/%s", path, name);
            if (kind < 17) {
                if (ftruncate(file, 1 + below(1 << 30)) < 0) err(1, "%s/%s", path, name);
                sparse++;
            } else if (below(10) < 3) {
                uint32_t bytes = 1 + below(sizeof content);
                if (write(file, content, bytes) != (ssize_t)bytes) err(1, "%s/%s", path, name);
            }
            set_times(file, NULL);
            close(file);
            struct target *target = &recent[kept++ % RECENT];
            target->directory = directory;
            strcpy(target->name, name);
        }
        set_times(descriptor, NULL);
        close(descriptor);
    }
    printf("%u %u %u %u %u\n", made, directory_count, further, symbolic, sparse);
    return 0;
}
