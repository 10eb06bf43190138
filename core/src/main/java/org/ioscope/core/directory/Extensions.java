package org.ioscope.core.directory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/// The extensions of a tree's files, numbered as they were met. Any thread may ask.
///
/// An extension is the last dot of a name and what follows, in lower case; a name that begins with its only dot
/// has none, nor has one that ends with a dot. It is the rule of Python's `pathlib`.
public final class Extensions {

    /// Files without an extension.
    public static final int NONE = 0;

    /// Files whose extension has no number any more: the first 65,534 have one.
    public static final int FURTHER = 1;

    private static final int MOST = 1 << Character.SIZE;
    private static final List<String> FIXED = List.of("", "<further>");

    private final ConcurrentHashMap<String, Integer> numbers = new ConcurrentHashMap<>();
    // A few hundred in most trees, written once each.
    private final GrowingList names = new GrowingList();

    /// How many numbers are in use; all are below.
    public int count() {
        return names.size();
    }

    /// The extension with its dot, empty for [#NONE], `<further>` for [#FURTHER].
    public String name(int extension) {
        return names.get(extension);
    }

    /// The number of an extension.
    ///
    /// @param bytes as in the name, with the dot
    int numberOf(byte[] bytes) {
        String name = new String(bytes, StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
        Integer known = numbers.get(name);
        return known != null ? known : add(name);
    }

    private synchronized int add(String name) {
        Integer known = numbers.get(name);
        if (known != null) {
            return known;
        }
        int number = names.size();
        if (number == MOST) {
            return FURTHER;
        }
        names.add(name);
        numbers.put(name, number);
        return number;
    }

    /// Grows by doubling; an index below [#size] may be read by any thread.
    private static final class GrowingList {

        private volatile String[] elements = new String[64];
        private volatile int size;

        GrowingList() {
            FIXED.forEach(this::add);
        }

        int size() {
            return size;
        }

        String get(int index) {
            if (index >= size) {
                throw new IndexOutOfBoundsException("no extension has the number " + index);
            }
            return elements[index];
        }

        /// One thread at a time.
        void add(String element) {
            int next = size;
            String[] array = elements;
            if (next == array.length) {
                array = Arrays.copyOf(array, next * 2);
            }
            array[next] = element;
            elements = array;
            size = next + 1;
        }
    }
}
