package org.ioscope.core.directory.export;

import java.io.IOException;
import java.util.Locale;
import org.ioscope.core.directory.EntryType;
import org.ioscope.core.directory.NodeFlag;
import org.ioscope.core.directory.TreeEntry;

/// Reads the object of one entry of ncdu's JSON.
final class NcduItem {

    private static final int FORMAT_SHIFT = 12;

    private final JsonBytes json;
    private boolean named;
    private boolean notRegular;
    private boolean linked;
    private boolean owned;

    NcduItem(JsonBytes json) {
        this.json = json;
    }

    /// Reads the fields up to the end of the object, whose begin was read.
    ///
    /// @param device of the directory around it
    /// @param directory whether it begins the array of a directory
    void read(TreeEntry entry, long device, boolean directory) throws IOException {
        entry.clear();
        entry.device = device;
        named = false;
        notRegular = false;
        linked = false;
        owned = false;
        while (json.next() != JsonToken.OBJECT_END) {
            field(entry);
        }
        if (!named) {
            throw json.damaged("an entry without a name");
        }
        if (linked && entry.links < 2) {
            entry.links = 2; // ncdu before 1.16 does not tell how many
        } else if (!linked) {
            entry.links = 1;
        }
        complete(entry, directory);
    }

    private void field(TreeEntry entry) throws IOException {
        if (json.isText("name")) {
            json.require(JsonToken.TEXT);
            entry.name = json.bytes();
            named = true;
        } else if (json.isText("asize")) {
            entry.apparentBytes = json.amount();
        } else if (json.isText("dsize")) {
            entry.allocatedBytes = json.amount();
        } else if (json.isText("dev")) {
            entry.device = DeviceNumber.fromStat(json.amount());
        } else if (json.isText("ino")) {
            entry.inode = json.amount();
        } else if (json.isText("nlink")) {
            entry.links = (int) Math.min(json.amount(), Integer.MAX_VALUE);
        } else if (json.isText("hlnkc")) {
            linked = json.flag();
        } else if (json.isText("notreg")) {
            notRegular = json.flag();
        } else if (json.isText("read_error")) {
            if (json.flag()) {
                entry.flag(NodeFlag.UNREADABLE);
            }
        } else if (json.isText("excluded")) {
            json.require(JsonToken.TEXT);
            excluded(entry);
        } else {
            further(entry);
        }
    }

    /// What ncdu writes with -e, and what only [NcduWriter] writes.
    private void further(TreeEntry entry) throws IOException {
        if (json.isText("mtime")) {
            entry.modifiedSeconds = Math.max(0, json.secondsRoundedDown());
        } else if (json.isText("uid")) {
            entry.owner = (int) json.amount();
            owned = true;
        } else if (json.isText("mode")) {
            int format = ((int) json.amount() >>> FORMAT_SHIFT) & 15;
            if (entry.type == EntryType.UNKNOWN) {
                entry.type = ofFormat(format);
            }
        } else if (json.isText("type")) {
            json.require(JsonToken.TEXT);
            entry.type = constant(EntryType.class, EntryType.UNKNOWN);
        } else if (json.isText("accessedDay")) {
            entry.accessedDay = (int) Math.min(json.amount(), 0xffff);
        } else if (json.isText("createdDay")) {
            entry.createdDay = (int) Math.min(json.amount(), 0xffff);
        } else if (json.isText("flags")) {
            json.require(JsonToken.ARRAY);
            while (json.next() == JsonToken.TEXT) {
                flag(entry);
            }
        } else {
            json.skip();
        }
    }

    private void excluded(TreeEntry entry) {
        if (json.isText("otherfs") || json.isText("othfs")) {
            entry.flag(NodeFlag.OTHER_FILE_SYSTEM);
        } else if (json.isText("kernfs")) {
            entry.flag(NodeFlag.SKIPPED_FILE_SYSTEM);
        } else {
            entry.flag(NodeFlag.EXCLUDED);
        }
    }

    private void flag(TreeEntry entry) {
        for (NodeFlag flag : NcduWriter.FURTHER_FLAGS) {
            if (json.isText(NcduWriter.word(flag))) {
                entry.flag(flag);
            }
        }
    }

    private <E extends Enum<E>> E constant(Class<E> type, E otherwise) {
        String name = json.shown().toUpperCase(Locale.ROOT).replace('-', '_');
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return otherwise;
    }

    private void complete(TreeEntry entry, boolean directory) {
        boolean mounted = entry.has(NodeFlag.OTHER_FILE_SYSTEM) || entry.has(NodeFlag.SKIPPED_FILE_SYSTEM);
        if (entry.has(NodeFlag.NETWORK_FILE_SYSTEM)) {
            entry.unflag(NodeFlag.OTHER_FILE_SYSTEM);
        }
        if (directory || (mounted && entry.type == EntryType.UNKNOWN)) {
            entry.type = EntryType.DIRECTORY;
        } else if (entry.type == EntryType.UNKNOWN && !notRegular && !entry.has(NodeFlag.EXCLUDED)) {
            entry.type = EntryType.FILE;
        }
        if (!owned) {
            entry.owner = -1;
        }
        if (entry.has(NodeFlag.ALLOCATION_UNKNOWN)) {
            entry.allocatedBytes = -1;
        } else if (entry.type == EntryType.FILE && entry.allocatedBytes < entry.apparentBytes) {
            entry.flag(NodeFlag.SPARSE);
        }
    }

    private static EntryType ofFormat(int format) {
        return switch (format) {
            case 1 -> EntryType.FIFO;
            case 2 -> EntryType.CHARACTER_DEVICE;
            case 4 -> EntryType.DIRECTORY;
            case 6 -> EntryType.BLOCK_DEVICE;
            case 8 -> EntryType.FILE;
            case 10 -> EntryType.SYMLINK;
            case 12 -> EntryType.SOCKET;
            default -> EntryType.UNKNOWN;
        };
    }
}
