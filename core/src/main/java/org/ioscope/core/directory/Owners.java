package org.ioscope.core.directory;

import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;

/// The users whose files a tree holds, numbered as they were met; number 0 is nobody known. Any thread may ask.
final class Owners {

    static final int UNKNOWN = -1;
    private static final int MOST = 1 << Character.SIZE;

    private final ConcurrentHashMap<Integer, Integer> numbers = new ConcurrentHashMap<>();
    private volatile int[] users = {UNKNOWN};

    /// The number of a user; 0 where all numbers are taken.
    int numberOf(int uid) {
        Integer known = numbers.get(uid);
        return known != null ? known : add(uid);
    }

    private synchronized int add(int uid) {
        Integer known = numbers.get(uid);
        if (known != null) {
            return known;
        }
        int[] before = users;
        int number = before.length;
        if (number == MOST) {
            return 0;
        }
        int[] after = Arrays.copyOf(before, number + 1);
        after[number] = uid;
        users = after;
        numbers.put(uid, number);
        return number;
    }

    /// The uid of a number, [#UNKNOWN] of 0.
    int uid(int number) {
        return users[number];
    }
}
