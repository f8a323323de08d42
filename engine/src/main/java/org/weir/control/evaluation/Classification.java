package org.weir.control.evaluation;

import java.util.List;
import org.weir.control.description.Description;

/// Which items of which instruments goods are, as far as their description tells.
///
/// @param description what was understood
/// @param answers one for each instrument that was asked, in that order
/// @param questions what to ask, the most decisive first
public record Classification(
        Description description, List<Answer> answers, List<Question> questions) {
    /// Keeps the lists.
    public Classification {
        answers = List.copyOf(answers);
        questions = List.copyOf(questions);
    }
}
