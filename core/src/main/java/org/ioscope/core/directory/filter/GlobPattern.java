package org.ioscope.core.directory.filter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.ioscope.core.directory.PathBytes;

/// A shell pattern over the bytes of names, as gitignore(5) has them: `*` and `?` do not cross a slash, `**`
/// between slashes is any number of directories, `[a-z]` and `[!a-z]` one character, `\` takes the next
/// character as it is.
final class GlobPattern {

    /// One character, of UTF-8 where it is.
    private static final int ANY = 256;
    /// Any bytes but a slash.
    private static final int STAR = 257;
    /// Any bytes.
    private static final int ALL = 258;
    /// Any number of names, each with its slash.
    private static final int FOLDERS = 259;
    private static final int SET = 260;

    private final int[] tokens;
    private final List<BitSet> sets = new ArrayList<>();

    /// @param pattern as in [PathBytes#toText]
    GlobPattern(String pattern) {
        tokens = compile(PathBytes.ofText(pattern));
    }

    private int[] compile(byte[] pattern) {
        List<Integer> parts = new ArrayList<>();
        int at = 0;
        while (at < pattern.length) {
            int next = pattern[at] & 0xff;
            boolean begins = at == 0 || pattern[at - 1] == '/';
            if (next == '*' && at + 1 < pattern.length && pattern[at + 1] == '*') {
                int end = at + 2;
                if (begins && end < pattern.length && pattern[end] == '/') {
                    parts.add(FOLDERS);
                    end++;
                } else {
                    parts.add(begins && end == pattern.length ? ALL : STAR);
                }
                at = end;
            } else if (next == '\\' && at + 1 < pattern.length) {
                parts.add(pattern[at + 1] & 0xff);
                at += 2;
            } else if (next == '[' && setEnd(pattern, at) > 0) {
                int end = setEnd(pattern, at);
                parts.add(SET + sets.size());
                sets.add(set(pattern, at + 1, end));
                at = end + 1;
            } else {
                parts.add(next == '*' ? STAR : next == '?' ? ANY : next);
                at++;
            }
        }
        return parts.stream().mapToInt(Integer::intValue).toArray();
    }

    /// Where the bracket ends, 0 if it does not.
    private static int setEnd(byte[] pattern, int begin) {
        int at = begin + 1;
        if (at < pattern.length && (pattern[at] == '!' || pattern[at] == '^')) {
            at++;
        }
        at++; // a bracket that comes first is one of the characters
        while (at < pattern.length && pattern[at] != ']') {
            at += pattern[at] == '\\' ? 2 : 1;
        }
        return at < pattern.length ? at : 0;
    }

    private static BitSet set(byte[] pattern, int begin, int end) {
        BitSet set = new BitSet(256);
        boolean negated = pattern[begin] == '!' || pattern[begin] == '^';
        int at = negated ? begin + 1 : begin;
        while (at < end) {
            at += pattern[at] == '\\' && at + 1 < end ? 1 : 0;
            int from = pattern[at] & 0xff;
            int to = from;
            if (at + 2 < end && pattern[at + 1] == '-') {
                to = pattern[at + 2] & 0xff;
                at += 2;
            }
            if (from <= to) {
                set.set(from, to + 1);
            }
            at++;
        }
        if (negated) {
            set.flip(0, 256);
        }
        set.clear('/');
        return set;
    }

    /// Whether the pattern matches all of `text` from `begin` on.
    boolean matches(byte[] text, int begin) {
        int token = 0;
        int at = begin;
        int starToken = -1;
        int starAt = 0;
        int farToken = -1;
        int farAt = 0;
        while (true) {
            int kind = token < tokens.length ? tokens[token] : -1;
            if (kind == STAR) {
                starToken = ++token;
                starAt = at;
                continue;
            }
            if (kind == ALL || kind == FOLDERS) {
                farToken = ++token;
                farAt = at;
                starToken = -1;
                continue;
            }
            if (kind < 0 && at == text.length) {
                return true;
            }
            int taken = kind < 0 || at == text.length ? 0 : length(kind, text, at);
            if (taken > 0) {
                token++;
                at += taken;
            } else if (starToken >= 0 && starAt < text.length && text[starAt] != '/') {
                token = starToken;
                at = ++starAt;
            } else if (farToken >= 0) {
                farAt = next(tokens[farToken - 1], text, farAt);
                if (farAt < 0) {
                    return false;
                }
                starToken = -1;
                token = farToken;
                at = farAt;
            } else {
                return false;
            }
        }
    }

    /// The next place where what follows [#ALL] or [#FOLDERS] may begin; -1 if there is none.
    private static int next(int kind, byte[] text, int from) {
        int at = from;
        while (kind == FOLDERS && at < text.length && text[at] != '/') {
            at++;
        }
        return at < text.length ? at + 1 : -1;
    }

    /// Bytes that one token takes, 0 if it does not match.
    private int length(int kind, byte[] text, int at) {
        int unit = text[at] & 0xff;
        if (kind >= SET) {
            return sets.get(kind - SET).get(unit) ? 1 : 0;
        }
        if (kind != ANY) {
            return kind == unit ? 1 : 0;
        }
        if (unit == '/') {
            return 0;
        }
        int length = 1;
        while (unit >= 0xc0 && length < 4 && at + length < text.length && (text[at + length] & 0xc0) == 0x80) {
            length++;
        }
        return length;
    }
}
