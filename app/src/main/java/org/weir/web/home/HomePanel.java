package org.weir.web.home;

import java.util.List;
import org.weir.access.Actor;
import org.weir.base.Language;

/// Something that may stand on somebody's first page. A bean of this type is all it takes.
public interface HomePanel {
    /// Whether it is for somebody.
    boolean isFor(Actor actor);

    /// Its place: what is most urgent first.
    int order();

    /// What it shows, to somebody it is for.
    Content content(Actor actor, Language language);

    /// What a panel shows.
    ///
    /// @param titleKey the key of its heading
    /// @param figures the numbers that say how things stand; may be empty
    /// @param lines what waits, the longest waiting first; may be empty
    /// @param emptyKey the key of the sentence that stands there where nothing waits
    record Content(String titleKey, List<Figure> figures, List<Line> lines, String emptyKey) {
        /// Copies the lists.
        public Content {
            figures = List.copyOf(figures);
            lines = List.copyOf(lines);
        }
    }

    /// A number and what it counts.
    ///
    /// @param value as written
    /// @param labelKey the key of what it counts
    /// @param href where more is told; empty for nowhere
    record Figure(String value, String labelKey, String href) {}

    /// Something that waits or has changed.
    ///
    /// @param text what, in the reader's language
    /// @param href where it is dealt with; empty for nowhere
    /// @param since since when, in the reader's language
    record Line(String text, String href, String since) {}
}
