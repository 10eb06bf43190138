package org.ioscope.app.desktop.common;

import java.util.HashMap;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/// Preferences that are kept nowhere.
final class MemoryPreferences implements Preferences {

    private final Map<String, BooleanProperty> flags = new HashMap<>();
    private final Map<String, StringProperty> texts = new HashMap<>();

    @Override
    public BooleanProperty flag(String key, boolean usual) {
        return flags.computeIfAbsent(key, _ -> new SimpleBooleanProperty(usual));
    }

    @Override
    public StringProperty text(String key, String usual) {
        return texts.computeIfAbsent(key, _ -> new SimpleStringProperty(usual));
    }
}
