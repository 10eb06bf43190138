package org.ioscope.core.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlatJsonTest {

    @Test
    void valuesKeepTheirNotationAndOrder() throws IOException {
        Map<String, String> values = FlatJson.read("""
                { "a": 1.50, "text": "x\\ny", "list": [1, {"b": []}], "none": null ,"last":true}
                """);
        assertEquals(List.of("a", "text", "list", "none", "last"), List.copyOf(values.keySet()));
        assertEquals("1.50", values.get("a"));
        assertEquals("\"x\\ny\"", values.get("text"));
        assertEquals("[1, {\"b\": []}]", values.get("list"));
        assertEquals("null", values.get("none"));
        assertEquals("true", values.get("last"));
    }

    @Test
    void whatWasWrittenReadsTheSame() throws IOException {
        Map<String, String> values = Map.of("a", "[1, 2]", "b \u202e", FlatJson.quoted("quote \" and \u0000"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FlatJson.write(values, out);
        assertEquals(values, FlatJson.read(out.toString(StandardCharsets.UTF_8)));
        assertEquals(Optional.of("quote \" and \u0000"), FlatJson.text(FlatJson.quoted("quote \" and \u0000")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "{\"a\": 1", "{\"a\" 1}", "{\"a\": }", "{} {}", "nonsense", "{\"a\":\u0000}"})
    void whatIsNoObjectIsToldNotGuessed(String text) {
        assertThrows(IOException.class, () -> FlatJson.read(text));
    }

    @Test
    void theMessageNamesTheLine() {
        IOException failure = assertThrows(IOException.class, () -> FlatJson.read("{\n\"a\": 1,\n oops}"));
        assertTrue(failure.getMessage().startsWith("line 3: "), failure.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "null", "\"open", "[\"a\"]"})
    void onlyATextIsAText(String value) {
        assertEquals(Optional.empty(), FlatJson.text(value));
    }
}
