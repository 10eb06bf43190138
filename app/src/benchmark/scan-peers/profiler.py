"""profiler.py DIRECTORY

What a profiler written in Python costs that has the result of filoma's: os.walk, one os.stat an entry, dictionaries.
Prints the report as JSON. The directory itself is depth 0 and counts as one. Bytes are those of `ioscope scan`: a file
with several names counts once, directories with their own.
"""

import heapq
import json
import os
import sys
import time


def profile(root):
    begin = time.perf_counter()
    files = directories = size = max_depth = 0
    extensions = {}
    folder_names = {}
    empty_folders = []
    depths = {}
    files_in_folder = {}
    seen = set()
    base = root.rstrip("/").count("/")
    for folder, inner, names in os.walk(root):
        depth = folder.rstrip("/").count("/") - base
        # os.walk takes links to directories for directories.
        links = [name for name in inner if os.path.islink(os.path.join(folder, name))]
        entries = names + links
        directories += 1
        size += os.stat(folder).st_size
        max_depth = max(max_depth, depth)
        depths[depth] = depths.get(depth, 0) + 1
        if entries:
            depths[depth + 1] = depths.get(depth + 1, 0) + len(entries)
            max_depth = max(max_depth, depth + 1)
        name = os.path.basename(folder)
        folder_names[name] = folder_names.get(name, 0) + 1
        if not entries and not inner:
            empty_folders.append(folder)
        files_in_folder[folder] = len(entries)
        for name in entries:
            try:
                status = os.stat(os.path.join(folder, name), follow_symlinks=False)
            except OSError:
                continue
            identity = (status.st_dev, status.st_ino) if status.st_nlink > 1 else None
            if identity not in seen:
                size += status.st_size
            if identity:
                seen.add(identity)
            files += 1
            extension = os.path.splitext(name)[1].lower() or "<no extension>"
            extensions[extension] = extensions.get(extension, 0) + 1
    seconds = time.perf_counter() - begin
    return {
        "path": root,
        "summary": {
            "total_files": files,
            "total_folders": directories,
            "total_size_bytes": size,
            "total_size_mb": size / 1048576,
            "avg_files_per_folder": files / max(1, directories),
            "max_depth": max_depth,
            "empty_folder_count": len(empty_folders),
        },
        "file_extensions": extensions,
        "common_folder_names": dict(heapq.nlargest(20, folder_names.items(), key=lambda item: item[1])),
        "empty_folders": empty_folders,
        "depth_distribution": depths,
        "top_folders_by_file_count": heapq.nlargest(10, files_in_folder.items(), key=lambda item: item[1]),
        "timing": {
            "elapsed_seconds": seconds,
            "implementation": "python",
            "items_per_second": (files + directories) / max(seconds, 1e-9),
        },
    }


if __name__ == "__main__":
    json.dump(profile(sys.argv[1]), sys.stdout, ensure_ascii=True)
    print()
