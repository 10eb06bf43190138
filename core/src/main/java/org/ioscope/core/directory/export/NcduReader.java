package org.ioscope.core.directory.export;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.ioscope.core.directory.HardLinkPolicy;
import org.ioscope.core.directory.TreeAssembly;
import org.ioscope.core.directory.TreeEntry;
import org.jspecify.annotations.Nullable;

/// Reads ncdu's JSON (format 1 of dev.yorhel.nl/ncdu/jsonfmt), whoever wrote it, and the further fields of
/// [NcduWriter]. Unknown fields are passed over. Any depth, without recursion.
final class NcduReader implements AutoCloseable {

    private final JsonBytes json;
    private final HardLinkPolicy policy;
    private final NcduItem item;
    private final TreeEntry entry = new TreeEntry();
    private final List<byte[]> paths = new ArrayList<>();
    private final DeviceStack devices = new DeviceStack();
    private @Nullable TreeAssembly assembly;
    private String program = "";
    private String version = "";
    private long seconds;
    private boolean withTop;

    NcduReader(InputStream source, HardLinkPolicy policy) {
        json = new JsonBytes(source);
        item = new NcduItem(json);
        this.policy = policy;
    }

    /// Reads to the end.
    ///
    /// @throws DamagedFileException if it is not in the format
    StoredTree read() throws IOException {
        if (json.next() != JsonToken.ARRAY || json.next() != JsonToken.NUMBER) {
            throw json.damaged("this is no export of ncdu");
        }
        if (json.lastNumber() != 1) {
            throw json.damaged("format " + json.lastNumber() + " of ncdu is not known, but 1");
        }
        json.require(JsonToken.NUMBER);
        json.require(JsonToken.OBJECT);
        metadata();
        json.require(JsonToken.ARRAY);
        withTop = !paths.isEmpty();
        items();
        // Later minor versions may have further blocks.
        while (json.next() != JsonToken.ARRAY_END) {
            json.skipRest();
        }
        json.require(JsonToken.END);
        if (assembly == null) {
            throw json.damaged("there is no directory");
        }
        if (!assembly.isComplete()) {
            throw json.damaged("not all of the paths are there");
        }
        return new StoredTree(assembly.finish(), (program + " " + version).strip(), Instant.ofEpochSecond(seconds));
    }

    private void metadata() throws IOException {
        while (json.next() != JsonToken.OBJECT_END) {
            if (json.isText("progname")) {
                json.require(JsonToken.TEXT);
                program = json.shown();
            } else if (json.isText("progver")) {
                json.require(JsonToken.TEXT);
                version = json.shown();
            } else if (json.isText("timestamp")) {
                seconds = Math.min(json.amount(), Instant.MAX.getEpochSecond());
            } else if (json.isText("paths")) {
                json.require(JsonToken.ARRAY);
                while (json.next() == JsonToken.TEXT) {
                    paths.add(json.bytes());
                }
            } else {
                json.skip();
            }
        }
    }

    /// Reads what the outermost directory holds, up to the end of its array.
    private void items() throws IOException {
        int outside = json.depth() - 1;
        directory();
        while (json.depth() > outside) {
            switch (json.next()) {
                case ARRAY -> directory();
                case OBJECT -> file();
                case ARRAY_END -> endDirectory();
                default ->
                    throw json.damaged(
                            "expected an entry, found " + json.token().words());
            }
        }
    }

    private void directory() throws IOException {
        json.require(JsonToken.OBJECT);
        item.read(entry, devices.current(), true);
        boolean top = withTop && devices.depth() == 0;
        devices.push(entry.device);
        if (!top) {
            add();
        }
    }

    private void file() throws IOException {
        item.read(entry, devices.current(), false);
        int before = assembly == null ? 0 : assembly.depth();
        add();
        if (assembly != null && assembly.depth() > before) {
            assembly.endDirectory();
        }
    }

    private void endDirectory() {
        devices.pop();
        if (assembly != null && assembly.depth() > 0) {
            assembly.endDirectory();
        }
    }

    private void add() throws IOException {
        if (assembly == null) {
            assembly = new TreeAssembly(withTop ? paths : List.of(entry.name), policy);
        }
        boolean scanned = assembly.depth() == 0;
        if (!scanned) {
            requireName(entry.name);
        }
        try {
            assembly.add(entry);
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw json.damaged(String.valueOf(e.getMessage()));
        }
    }

    /// What a file system could not have may lead whoever acts on the tree elsewhere.
    private void requireName(byte[] name) throws DamagedFileException {
        String text = new String(name, ISO_8859_1);
        boolean bad = text.isEmpty() || text.equals(".") || text.equals("..");
        for (byte unit : name) {
            bad |= unit == '/' || unit == 0;
        }
        if (bad) {
            throw json.damaged("'" + new String(name, UTF_8) + "' is no name of a file");
        }
    }

    /// Frees what was read, unless it was handed over.
    @Override
    public void close() {
        if (assembly != null) {
            assembly.close();
        }
    }
}
