package org.weir.web.home;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.base.Language;
import org.weir.lists.ListStore;
import org.weir.lists.StoredEdition;
import org.weir.web.layout.Words;

/// The lists in force, and which of them changed since yesterday.
@Component
class ListsPanel implements HomePanel {
    private static final Duration LATELY = Duration.ofHours(24);

    private final ListStore lists;
    private final Words words;
    private final Clock clock;

    ListsPanel(ListStore lists, Words words, Clock clock) {
        this.lists = lists;
        this.words = words;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.may(Permission.SEE_LISTS);
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Content content(Actor actor, Language language) {
        List<StoredEdition> inForce =
                lists.editions().stream().filter(StoredEdition::inForce).toList();
        Instant since = clock.instant().minus(LATELY);
        long entries = inForce.stream().mapToLong(StoredEdition::entries).sum();
        List<Line> changed = new ArrayList<>();
        for (StoredEdition edition : inForce) {
            if (edition.storedAt().isAfter(since)) {
                changed.add(line(edition, language));
            }
        }
        return new Content(
                "home.lists",
                List.of(
                        new Figure(
                                number(inForce.size(), language), "home.lists.in-force", "/lists"),
                        new Figure(number(entries, language), "home.lists.entries", "")),
                changed,
                "home.lists.unchanged");
    }

    private Line line(StoredEdition edition, Language language) {
        StoredEdition.ChangeCounts changes = edition.changes();
        String text =
                changes == null
                        ? words.text(
                                language,
                                "home.lists.first",
                                edition.id().source(),
                                edition.entries())
                        : words.text(
                                language,
                                "home.lists.changed",
                                edition.id().source(),
                                changes.added(),
                                changes.removed(),
                                changes.changed());
        return new Line(
                text,
                "/lists/" + edition.id().source(),
                edition.storedAt().atOffset(ZoneOffset.UTC).toLocalDate().toString());
    }

    private static String number(long number, Language language) {
        return com.ibm.icu.text.NumberFormat.getIntegerInstance(
                        org.weir.http.Languages.locale(language))
                .format(number);
    }
}
