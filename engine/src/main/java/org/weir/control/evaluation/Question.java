package org.weir.control.evaluation;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.weir.base.Bilingual;

/// Something to ask the exporter.
///
/// @param about the parameter or concepts that it asks for, with blanks between them
/// @param text the question
/// @param items the items that hang on it, by number
/// @param weight how much an answer would decide, over all items that are open, 0 to 1
/// @param choices the concepts of which one may hold, by name; empty where a parameter is asked for
public record Question(
        String about,
        Bilingual text,
        List<String> items,
        double weight,
        SortedMap<String, Bilingual> choices) {
    /// Keeps the lists.
    public Question {
        items = List.copyOf(items);
        choices = Collections.unmodifiableSortedMap(new TreeMap<>(choices));
    }
}
