package org.weir.replay;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.weir.access.Actor;
import org.weir.access.FileMark;
import org.weir.access.Permission;
import org.weir.base.Fault;
import org.weir.screening.ScreeningResult;

/// Screens from the index that answers now, and puts every screening on record before anybody is
/// told.
public final class Screener {
    private final LiveIndex live;
    private final Screenings screenings;
    private final PolicyInForce policy;
    private final String engine;
    private final int retentionDays;
    private final Clock clock;
    private final SecureRandom random;

    /// @param live the index
    /// @param screenings the record
    /// @param policy the thresholds in force, which every screening names
    /// @param engine the version of the engine
    /// @param retentionDays how long personal data is kept, in days; 0 without end
    /// @param clock the time
    /// @param random makes ids
    public Screener(
            LiveIndex live,
            Screenings screenings,
            PolicyInForce policy,
            String engine,
            int retentionDays,
            Clock clock,
            SecureRandom random) {
        this.live = live;
        this.screenings = screenings;
        this.policy = policy;
        this.engine = engine;
        this.retentionDays = retentionDays;
        this.clock = clock;
        this.random = random;
    }

    /// A screening that was made and is being put on record.
    ///
    /// @param id what names it
    /// @param edition the index that answered
    /// @param answers the answers, in the order of the questions, see [AnswerText]
    /// @param results the same, before they were written
    /// @param review how many of them ask for a person to look
    /// @param recorded ends with the number of its event once it is on record; until then nobody
    ///   may be told the answers
    public record Screened(
            UUID id,
            LiveIndex.Edition edition,
            List<byte[]> answers,
            List<ScreeningResult> results,
            int review,
            CompletableFuture<Long> recorded) {}

    /// Screens.
    ///
    /// @param questions at least one
    /// @param unit the code of the unit whose file it is
    /// @param compartment the code of the compartment that it lies in; null for none
    /// @throws org.weir.access.NotPermitted if the actor may not screen
    /// @throws Fault of kind LIMIT if too many wait to be written, of kind EXTERNAL if no list is
    ///   in force
    public Screened screen(
            Actor actor, List<Question> questions, String unit, @Nullable String compartment) {
        return screen(actor, questions, unit, compartment, Purpose.UNSAID);
    }

    /// Screens, saying what for.
    ///
    /// @param questions at least one
    /// @param unit the code of the unit whose file it is
    /// @param compartment the code of the compartment that it lies in; null for none
    /// @throws org.weir.access.NotPermitted if the actor may not screen
    /// @throws Fault of kind LIMIT if too many wait to be written, of kind EXTERNAL if no list is
    ///   in force
    public Screened screen(
            Actor actor,
            List<Question> questions,
            String unit,
            @Nullable String compartment,
            Purpose purpose) {
        actor.require(Permission.SCREEN);
        LiveIndex.Edition edition = live.current();
        if (edition.lists() == 0) {
            throw Fault.external(
                    "no list is in force yet, so nothing can be screened; an administrator imports lists.");
        }
        Answers answered = ScreeningThreads.call(() -> answer(edition, questions));
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        UUID id = TimeOrderedId.of(now, random);
        LocalDate retainUntil =
                retentionDays == 0
                        ? null
                        : LocalDate.ofInstant(now, ZoneOffset.UTC).plusDays(retentionDays);
        CompletableFuture<Long> recorded =
                screenings.record(
                        new NewScreening(
                                id,
                                now,
                                actor,
                                edition.lists(),
                                engine,
                                policy.current().version(),
                                purpose,
                                new FileMark(unit, compartment, retainUntil),
                                answered.all,
                                answered.review));
        return new Screened(
                id,
                edition,
                answered.all.stream().map(Answered::answer).toList(),
                answered.results,
                answered.review,
                recorded);
    }

    private record Answers(List<Answered> all, List<ScreeningResult> results, int review) {}

    private static Answers answer(LiveIndex.Edition edition, List<Question> questions) {
        List<Answered> all = new ArrayList<>(questions.size());
        List<ScreeningResult> results = new ArrayList<>(questions.size());
        int review = 0;
        for (Question question : questions) {
            ScreeningResult result = edition.index().screen(question.subject(), question.options());
            results.add(result);
            all.add(
                    new Answered(
                            QuestionText.write(question),
                            AnswerText.write(result, question.language())));
            if (result.outcome() == ScreeningResult.Outcome.REVIEW) {
                review++;
            }
        }
        return new Answers(all, results, review);
    }
}
