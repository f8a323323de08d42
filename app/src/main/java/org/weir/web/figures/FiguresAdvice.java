package org.weir.web.figures;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.weir.http.Languages;

/// Gives pages the means to write figures and to name people.
@ControllerAdvice("org.weir.web")
public class FiguresAdvice {
    private final Languages languages;
    private final People people;

    /// @param languages finds the language of a request
    /// @param people knows who accounts are
    public FiguresAdvice(Languages languages, People people) {
        this.languages = languages;
        this.people = people;
    }

    /// Numbers and dates in the language of a request.
    @ModelAttribute("written")
    public Written written(HttpServletRequest request) {
        return new Written(languages.of(request));
    }

    /// Who accounts are.
    @ModelAttribute("people")
    public People people() {
        return people;
    }
}
