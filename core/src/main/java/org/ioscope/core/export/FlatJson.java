package org.ioscope.core.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultPrettyPrinter;

/// One JSON object as a map from each name to its value in JSON's own notation, so that values which nobody
/// understands survive being read and written.
public final class FlatJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private FlatJson() {}

    /// Reads an object; of names that are there twice, the last counts.
    ///
    /// @return the values as they stand in the text, in its order
    /// @throws IOException if the text is not one JSON object; the message says where and what
    public static Map<String, String> read(String text) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("it does not begin with {");
            }
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                json.nextToken();
                int begin = (int) json.currentTokenLocation().getCharOffset();
                json.skipChildren();
                json.finishToken();
                int end = (int) json.currentLocation().getCharOffset();
                values.put(name, text.substring(begin, end).strip());
            }
            if (json.nextToken() != null) {
                throw new IOException("something follows after the last }");
            }
        } catch (JacksonException e) {
            TokenStreamLocation where = e.getLocation();
            String place = where == null ? "" : "line " + where.getLineNr() + ": ";
            throw new IOException(place + e.getOriginalMessage(), e);
        }
        return values;
    }

    /// Writes an object, a line for each value.
    ///
    /// @param values in JSON's notation
    /// @throws IOException if `out`, which stays open, does not take it
    public static void write(Map<String, String> values, OutputStream out) throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        ObjectWriteContext pretty = new ObjectWriteContext.Base() {
            @Override
            public DefaultPrettyPrinter getPrettyPrinter() {
                return new DefaultPrettyPrinter();
            }
        };
        try (JsonGenerator json = FACTORY.createGenerator(pretty, text)) {
            json.writeStartObject();
            values.forEach((name, value) -> {
                json.writeName(name);
                json.writeRawValue(value);
            });
            json.writeEndObject();
            json.writeRaw('\n');
        }
        text.writeTo(out);
    }

    /// A text in JSON's notation.
    public static String quoted(String text) {
        return JsonText.quote(text);
    }

    /// The text that stands for itself in JSON's notation; empty if the value is none.
    public static Optional<String> text(String value) {
        if (!value.startsWith("\"")) {
            return Optional.empty();
        }
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), value)) {
            return json.nextToken() == JsonToken.VALUE_STRING ? Optional.of(json.getString()) : Optional.empty();
        } catch (JacksonException e) {
            // Not a text of JSON, so it is none of ours.
            return Optional.empty();
        }
    }
}
