package org.weir.cli.output;

import java.nio.charset.StandardCharsets;
import org.weir.base.Language;
import org.weir.replay.AnswerText;
import org.weir.screening.ScreeningResult;
import org.weir.screening.Subject;

/// A line of JSON per subject. The fields are a contract: `docs/screening.md`.
public final class JsonLines implements ResultFormat {
    private final Language language;

    /// Writes notes and readings in `language`; field names and codes are the same in all.
    public JsonLines(Language language) {
        this.language = language;
    }

    @Override
    public String beginning() {
        return "";
    }

    @Override
    public String result(Subject subject, ScreeningResult result) {
        return new String(AnswerText.write(result, language), StandardCharsets.UTF_8) + "\n";
    }
}
