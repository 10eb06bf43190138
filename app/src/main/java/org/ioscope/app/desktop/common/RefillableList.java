package org.ioscope.app.desktop.common;

import java.util.List;
import javafx.collections.ObservableListBase;

/// A list whose whole content is exchanged at once, with one change event; nothing is copied.
///
/// @param <E> what it holds
public final class RefillableList<E> extends ObservableListBase<E> {

    private List<E> content = List.of();

    /// Shows `newContent`, which must not be changed afterwards. Without an event if both hold the same in
    /// one order.
    public void refill(List<E> newContent) {
        if (content.equals(newContent)) {
            return;
        }
        List<E> old = content;
        beginChange();
        content = newContent;
        nextReplace(0, newContent.size(), old);
        endChange();
    }

    @Override
    public E get(int index) {
        return content.get(index);
    }

    @Override
    public int size() {
        return content.size();
    }
}
