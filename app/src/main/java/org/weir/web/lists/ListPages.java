package org.weir.web.lists;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.weir.access.Permission;
import org.weir.base.Language;
import org.weir.http.Requires;
import org.weir.lists.ChangedListing;
import org.weir.lists.FieldChange;
import org.weir.lists.ListDelta;
import org.weir.lists.ListStore;
import org.weir.lists.StoredEdition;
import org.weir.web.layout.When;
import org.weir.web.layout.Words;

/// The lists in force, their editions, and what changed from one to the next.
@Controller
public class ListPages {
    /// The most parties of each kind that a page shows at once.
    static final int SIZE = 100;

    private final ListStore lists;
    private final Words words;
    private final Clock clock;

    /// @param clock counts ages
    public ListPages(ListStore lists, Words words, Clock clock) {
        this.lists = lists;
        this.words = words;
        this.clock = clock;
    }

    /// A party that is listed differently, in words.
    ///
    /// @param reference the list's own
    /// @param name its main name
    /// @param changes a line for each field
    public record Changed(String reference, String name, List<Line> changes) {}

    /// A field that differs.
    ///
    /// @param label what it is called
    /// @param removed values that are gone
    /// @param added values that are new
    public record Line(String label, List<String> removed, List<String> added) {}

    /// The lists in force.
    @GetMapping("/lists")
    @Requires(Permission.SEE_LISTS)
    public String inForce(Language language, Model model) {
        model.addAttribute(
                "editions", lists.editions().stream().filter(StoredEdition::inForce).toList());
        model.addAttribute("when", new When(words, language, clock.instant()));
        return "lists";
    }

    /// All editions of a list.
    @GetMapping("/lists/{source}")
    @Requires(Permission.SEE_LISTS)
    public String editions(@PathVariable String source, Language language, Model model) {
        List<StoredEdition> editions = editions(source);
        model.addAttribute("source", source);
        model.addAttribute("editions", editions);
        // The edition before each, of which it tells the difference.
        model.addAttribute(
                "before",
                IntStream.range(0, editions.size())
                        .mapToObj(i ->
                                i + 1 < editions.size()
                                        ? editions.get(i + 1).id().listDate().toString()
                                        : "")
                        .toList());
        model.addAttribute("when", new When(words, language, clock.instant()));
        return "list-editions";
    }

    private List<StoredEdition> editions(String source) {
        List<StoredEdition> editions =
                lists.editions().stream()
                        .filter(edition -> edition.id().source().equals(source))
                        .toList();
        if (editions.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return editions;
    }

    /// What changed from one edition to another.
    ///
    /// @param from the list date of the earlier
    /// @param to the list date of the later
    /// @param page which hundred of each kind, from 0
    @GetMapping("/lists/{source}/changes")
    @Requires(Permission.SEE_LISTS)
    public String changes(
            @PathVariable String source,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "0") int page,
            Language language,
            Model model) {
        StoredEdition earlier = edition(source, from);
        StoredEdition later = edition(source, to);
        ListDelta delta = ListDelta.between(lists.open(earlier.id()), lists.open(later.id()));
        int begin = Math.max(0, page) * SIZE;
        int most =
                Math.max(
                        delta.changed().size(),
                        Math.max(delta.added().size(), delta.removed().size()));
        model.addAttribute("source", source);
        model.addAttribute("earlier", earlier);
        model.addAttribute("later", later);
        model.addAttribute("counts", StoredEdition.ChangeCounts.of(delta));
        model.addAttribute("added", piece(delta.added(), begin));
        model.addAttribute("removed", piece(delta.removed(), begin));
        model.addAttribute(
                "changed",
                piece(delta.changed(), begin).stream().map(one -> changed(one, language)).toList());
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("more", begin + SIZE < most);
        model.addAttribute("when", new When(words, language, clock.instant()));
        return "list-changes";
    }

    private static <T> List<T> piece(List<T> all, int begin) {
        return all.subList(Math.min(begin, all.size()), Math.min(begin + SIZE, all.size()));
    }

    private StoredEdition edition(String source, String date) {
        LocalDate day = day(date);
        return editions(source).stream()
                .filter(edition -> edition.id().listDate().equals(day))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private Changed changed(ChangedListing one, Language language) {
        return new Changed(
                one.after().reference(),
                one.after().primaryName(),
                one.changes().stream().map(change -> line(change, language)).toList());
    }

    private Line line(FieldChange change, Language language) {
        String code = change.field().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Line(
                words.text(language, "alerts.field." + code), change.removed(), change.added());
    }
}
