package org.ioscope.core.export;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON back, for tests.
public final class JsonScalars {

    private JsonScalars() {}

    /// The values of a line by their JSON pointers; null is the text `null`, beginnings and ends are their tokens.
    public static Map<String, Object> of(String line) {
        Map<String, Object> values = new LinkedHashMap<>();
        try (JsonParser parser = new JsonFactory().createParser(ObjectReadContext.empty(), line)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                String pointer = parser.streamReadContext().pathAsPointer().toString();
                switch (token) {
                    case VALUE_STRING -> values.put(pointer, parser.getString());
                    case VALUE_NUMBER_INT -> values.put(pointer, parser.getLongValue());
                    case VALUE_NUMBER_FLOAT -> values.put(pointer, parser.getDoubleValue());
                    case VALUE_TRUE, VALUE_FALSE -> values.put(pointer, parser.getBooleanValue());
                    case VALUE_NULL -> values.put(pointer, "null");
                    default -> values.put(pointer, token);
                }
            }
        }
        return values;
    }
}
