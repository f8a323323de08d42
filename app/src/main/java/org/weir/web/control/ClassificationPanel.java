package org.weir.web.control;

import java.util.List;
import org.springframework.stereotype.Component;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.base.Language;
import org.weir.classification.RulingDesk;
import org.weir.classification.RulingFile;
import org.weir.classification.Worksheet;
import org.weir.classification.Worksheets;
import org.weir.web.home.HomePanel;

/// Worksheets that are open, and rulings that wait for a second officer.
@Component
class ClassificationPanel implements HomePanel {
    private static final int COUNTED = 500;
    private static final int LINES = 5;

    private final Worksheets worksheets;
    private final RulingDesk rulings;

    ClassificationPanel(Worksheets worksheets, RulingDesk rulings) {
        this.worksheets = worksheets;
        this.rulings = rulings;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.may(Permission.SEE_CLASSIFICATIONS);
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Content content(Actor actor, Language language) {
        List<Worksheet> open = worksheets.list(actor, Worksheet.State.OPEN, "", COUNTED);
        List<RulingFile> second = rulings.list(actor, RulingFile.State.AWAITING_SECOND, COUNTED);
        return new Content(
                "home.worksheets",
                List.of(
                        new Figure(
                                Integer.toString(open.size()),
                                "home.worksheets.open",
                                "/worksheets"),
                        new Figure(
                                Integer.toString(second.size()),
                                "home.worksheets.second",
                                "/worksheets/rulings?state=awaiting-second")),
                open.stream()
                        .limit(LINES)
                        .map(one ->
                                new Line(
                                        WorksheetPage.name(one),
                                        "/worksheets/" + one.id(),
                                        one.changedAt().toString().substring(0, 10)))
                        .toList(),
                "home.worksheets.none");
    }
}
