package org.ioscope.core.directory.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;

/// Reads JSON whose texts need not be UTF-8, as those of ncdu: a text is the bytes that the file has. Any
/// depth, in memory of one bit a level. Single-threaded.
final class JsonBytes {

    private final ByteInput input;
    private final JsonText text;
    private final BitSet objects = new BitSet();
    private int depth;
    private boolean anyBefore;
    private boolean nameBefore;
    private JsonToken token = JsonToken.END;
    private long number;
    private boolean whole;

    JsonBytes(InputStream source) {
        input = new ByteInput(source);
        text = new JsonText(input);
    }

    JsonToken token() {
        return token;
    }

    /// Arrays and objects that are open.
    int depth() {
        return depth;
    }

    /// Goes to the next token.
    ///
    /// @throws DamagedFileException if the file is no JSON
    JsonToken next() throws IOException {
        token = read();
        return token;
    }

    private JsonToken read() throws IOException {
        int next = input.skipBlanks();
        if (depth == 0 && anyBefore) {
            if (next != ByteInput.END) {
                throw unexpected(next, "the end");
            }
            return JsonToken.END;
        }
        if (nameBefore) {
            return value(next);
        }
        if (depth > 0 && next == (inObject() ? '}' : ']')) {
            return close();
        }
        if (depth > 0 && anyBefore) {
            if (next != ',') {
                throw unexpected(next, inObject() ? "',' or '}'" : "',' or ']'");
            }
            input.take();
            next = input.skipBlanks();
        }
        return inObject() ? name(next) : value(next);
    }

    private boolean inObject() {
        return depth > 0 && objects.get(depth);
    }

    private JsonToken name(int next) throws IOException {
        if (next != '"') {
            throw unexpected(next, "a name");
        }
        text.read();
        if (input.skipBlanks() != ':') {
            throw unexpected(input.peek(), "':'");
        }
        input.take();
        nameBefore = true;
        return JsonToken.NAME;
    }

    private JsonToken value(int next) throws IOException {
        anyBefore = true;
        nameBefore = false;
        return switch (next) {
            case '{' -> open(true);
            case '[' -> open(false);
            case '"' -> {
                text.read();
                yield JsonToken.TEXT;
            }
            case 't' -> word("true", JsonToken.TRUE);
            case 'f' -> word("false", JsonToken.FALSE);
            case 'n' -> word("null", JsonToken.NULL);
            default -> number(next);
        };
    }

    private JsonToken open(boolean object) throws IOException {
        input.take();
        depth++;
        objects.set(depth, object);
        anyBefore = false;
        return object ? JsonToken.OBJECT : JsonToken.ARRAY;
    }

    private JsonToken close() throws IOException {
        input.take();
        boolean object = objects.get(depth);
        depth--;
        anyBefore = true;
        return object ? JsonToken.OBJECT_END : JsonToken.ARRAY_END;
    }

    private JsonToken word(String word, JsonToken meant) throws IOException {
        for (int i = 0; i < word.length(); i++) {
            if (input.peek() != word.charAt(i)) {
                throw unexpected(input.peek(), word);
            }
            input.take();
        }
        return meant;
    }

    private JsonToken number(int first) throws IOException {
        boolean negative = first == '-';
        if (negative) {
            input.take();
        }
        if (!isDigit(input.peek())) {
            throw unexpected(input.peek(), "a value");
        }
        number = 0;
        while (isDigit(input.peek())) {
            int digit = input.take() - '0';
            number = number > (Long.MAX_VALUE - digit) / 10 ? Long.MAX_VALUE : number * 10 + digit;
        }
        number = negative ? -number : number;
        whole = true;
        for (int next = input.peek(); isDigit(next) || (next > 0 && ".eE+-".indexOf(next) >= 0); next = input.peek()) {
            whole = false;
            input.take();
        }
        return JsonToken.NUMBER;
    }

    private static boolean isDigit(int next) {
        return next >= '0' && next <= '9';
    }

    /// Whether the name or text is `expected`, which is ASCII.
    boolean isText(String expected) {
        return text.is(expected);
    }

    /// The bytes of the name or text just read.
    byte[] bytes() {
        return text.toBytes();
    }

    /// The name or text just read, for people.
    String shown() {
        return new String(text.toBytes(), UTF_8);
    }

    /// The value of the name just read, which must be a whole number; the largest `long` if it is larger.
    long wholeNumber() throws IOException {
        String name = shown();
        if (next() != JsonToken.NUMBER || !whole) {
            throw damaged("'" + name + "' is no whole number");
        }
        return number;
    }

    /// The value of the name just read, a number that may have decimals, which are left out.
    long secondsRoundedDown() throws IOException {
        require(JsonToken.NUMBER);
        return number;
    }

    /// The whole part of the number just read.
    long lastNumber() {
        return number;
    }

    /// As [#wholeNumber()], at least 0.
    long amount() throws IOException {
        String name = shown();
        long amount = wholeNumber();
        if (amount < 0) {
            throw damaged("'" + name + "' is less than 0");
        }
        return amount;
    }

    /// The value of the name just read, which must be true or false.
    boolean flag() throws IOException {
        String name = shown();
        JsonToken value = next();
        if (value != JsonToken.TRUE && value != JsonToken.FALSE) {
            throw damaged("'" + name + "' is neither true nor false");
        }
        return value == JsonToken.TRUE;
    }

    /// Goes to the next token, which must be `expected`.
    void require(JsonToken expected) throws IOException {
        if (next() != expected) {
            throw damaged("expected " + expected.words() + ", found " + token.words());
        }
    }

    /// Goes to the end of the value that comes next, whatever it is.
    void skip() throws IOException {
        next();
        skipRest();
    }

    /// Goes to the end of the value whose first token was read.
    void skipRest() throws IOException {
        if (token != JsonToken.OBJECT && token != JsonToken.ARRAY) {
            return;
        }
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    DamagedFileException damaged(String problem) {
        return input.damaged(problem);
    }

    private DamagedFileException unexpected(int found, String expected) {
        if (found == ByteInput.END) {
            return damaged("the file ends where " + expected + " should come");
        }
        String shown = found > ' ' && found <= '~' ? "'" + (char) found + "'" : "byte " + found;
        return damaged("expected " + expected + ", found " + shown);
    }
}
