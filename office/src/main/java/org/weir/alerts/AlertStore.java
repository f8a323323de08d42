package org.weir.alerts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.screening.Clearance;
import org.weir.screening.Subject;

/// Where populations, alerts and findings are kept. All of it is called inside
/// [org.weir.access.Acts] and held to what the actor may see.
public interface AlertStore {
    /// Puts a new population in place.
    void add(WatchedPopulation population);

    /// A population.
    Optional<WatchedPopulation> population(UUID id);

    /// All populations, by name.
    List<WatchedPopulation> populations();

    /// Puts subjects under watch, or in place of those with their ids.
    void watch(WatchedPopulation population, List<WatchedSubject> subjects);

    /// Releases subjects; what is known of them in alerts is kept until their day.
    ///
    /// @return how many were under watch
    int release(UUID population, List<String> subjectIds);

    /// The ids of subjects whose retention has ended before a day.
    List<String> due(UUID population, LocalDate today, int limit);

    /// Takes what is personal out of all alerts on subjects whose retention has ended before a day,
    /// and out of the findings on them; closes what was still open.
    ///
    /// @return how many alerts
    long eraseDueAlerts(LocalDate today);

    /// The subjects of a population, by their ids.
    List<WatchedSubject> subjects(UUID population);

    /// A subject under watch.
    Optional<Subject> subject(UUID population, String subjectId);

    /// A number that grows whenever a population's subjects change.
    long version(UUID population);

    /// How many subjects are under watch.
    long countSubjects(UUID population);

    /// Takes a population's turn to be screened against a state of lists, unless somebody has.
    ///
    /// @return the state that it was screened against before; empty where it is another's turn, or
    ///   the state is not newer
    Optional<Long> take(UUID population, long lists);

    /// Adds an alert, unless one on the same pair is not closed yet: that one then has what is new.
    ///
    /// @return whether it was added
    boolean open(Alert alert);

    /// Closes what is still open on a pair that matches no longer.
    ///
    /// @return how many were closed
    int closeGone(UUID population, String subjectId, String source, String reference);

    /// An alert; held against change by others until the transaction ends.
    Optional<Alert> find(UUID id);

    /// Alerts, the longest waiting first.
    List<Alert> list(Query query);

    /// Puts a changed alert in place.
    void put(Alert alert);

    /// The alerts that were opened after an event of the record, in the order of their events.
    List<Fed> openedAfter(long event, int limit);

    /// An alert with the number of the event by which it was opened.
    record Fed(long event, Alert alert) {}

    /// Adds a finding.
    void add(Disposition disposition, Alert alert);

    /// Adds what a second person said.
    void add(UUID disposition, Disposition.Review review);

    /// The findings on an alert, the latest first.
    List<Disposition> dispositions(UUID alert);

    /// The clearances of a population's subjects that are in force.
    List<Clearance> clearances(UUID population);

    /// What is asked for of alerts.
    ///
    /// @param state in which state; null for any that is not closed
    /// @param population of which population; null for any
    /// @param assignee whose, as `account:ID`; null for anybody's
    /// @param after those after this one; null from the beginning
    /// @param limit how many at most
    record Query(
            @Nullable AlertState state,
            @Nullable UUID population,
            @Nullable String assignee,
            @Nullable UUID after,
            int limit) {}
}
