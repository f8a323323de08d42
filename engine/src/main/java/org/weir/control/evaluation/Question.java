package org.weir.control.evaluation;

import java.util.List;
import org.weir.base.Bilingual;

/// Something to ask the exporter.
///
/// @param about the parameter or concept that it asks for
/// @param text the question
/// @param items the items that hang on it, by number
/// @param weight how much an answer would decide, over all items that are open, 0 to 1
public record Question(String about, Bilingual text, List<String> items, double weight) {
    /// Keeps the list.
    public Question {
        items = List.copyOf(items);
    }
}
