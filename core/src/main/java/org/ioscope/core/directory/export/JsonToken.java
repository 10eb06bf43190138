package org.ioscope.core.directory.export;

/// What [JsonBytes] finds.
enum JsonToken {
    OBJECT("an object"),
    OBJECT_END("the end of an object"),
    ARRAY("an array"),
    ARRAY_END("the end of an array"),
    NAME("a name"),
    TEXT("a text"),
    NUMBER("a number"),
    TRUE("true"),
    FALSE("false"),
    NULL("null"),
    END("the end");

    private final String words;

    JsonToken(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }
}
