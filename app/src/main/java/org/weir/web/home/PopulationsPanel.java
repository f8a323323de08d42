package org.weir.web.home;

import com.ibm.icu.text.NumberFormat;
import java.util.List;
import org.springframework.stereotype.Component;
import org.weir.access.Actor;
import org.weir.access.Permission;
import org.weir.alerts.AlertQueue;
import org.weir.alerts.QueueStore;
import org.weir.alerts.Watch;
import org.weir.alerts.WatchedPopulation;
import org.weir.base.Language;
import org.weir.http.Languages;
import org.weir.web.layout.Words;

/// The populations under watch: how many subjects each has, and what waits there.
@Component
class PopulationsPanel implements HomePanel {
    private static final int SHOWN = 8;

    private final Watch watch;
    private final AlertQueue queue;
    private final Words words;

    PopulationsPanel(Watch watch, AlertQueue queue, Words words) {
        this.watch = watch;
        this.queue = queue;
        this.words = words;
    }

    @Override
    public boolean isFor(Actor actor) {
        return actor.may(Permission.SEE_POPULATIONS);
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Content content(Actor actor, Language language) {
        List<WatchedPopulation> populations = watch.populations(actor);
        return new Content(
                "place.populations",
                List.of(
                        new Figure(
                                NumberFormat.getIntegerInstance(Languages.locale(language))
                                        .format(populations.size()),
                                "home.populations",
                                "/populations")),
                populations.stream()
                        .limit(SHOWN)
                        .map(population -> line(actor, population, language))
                        .toList(),
                "populations.none");
    }

    private Line line(Actor actor, WatchedPopulation population, Language language) {
        QueueStore.Standing standing = queue.standing(actor, population.id());
        return new Line(
                population.name(),
                "/populations/" + population.id(),
                words.text(
                        language,
                        "home.populations.line",
                        standing.subjects(),
                        standing.waiting()));
    }
}
