package org.weir.cli;

import org.weir.lists.ListSnapshot;
import org.weir.lists.reading.Problem;
import org.weir.screening.ScreeningResult;

/// Counts what was screened and says it on standard error. Subjects' data is never said, only where
/// it stands.
final class ScreeningSummary {
    /// After so many bad rows or warnings they are only counted.
    static final int MAX_SAID = 1_000;

    private final Console console;
    private final Progress progress;
    private long subjects;
    private long review;
    private long matches;
    private long badRows;
    private long warnings;
    private boolean listsFailed;

    ScreeningSummary(Console console, Progress progress) {
        this.console = console;
        this.progress = progress;
    }

    /// Says which lists are used.
    void lists(ScreeningLists lists) {
        for (ListSnapshot snapshot : lists.index().snapshots()) {
            console.say(
                    "list %s of %s: %,d entries"
                            .formatted(
                                    snapshot.id().source(),
                                    snapshot.id().listDate(),
                                    snapshot.size()));
        }
        lists.notes().forEach(note -> console.say("note: " + note));
        lists.failures().forEach(failure -> console.say("list problem: " + failure));
        listsFailed = !lists.failures().isEmpty();
        int said = 0;
        for (Problem problem : lists.problems()) {
            if (said++ == 20) {
                console.say(
                        "list: %,d more problems of this kind.".formatted(lists.problems().size() - 20));
                break;
            }
            console.say("list: " + problem);
        }
    }

    /// A subject was screened.
    void screened(ScreeningResult result) {
        subjects++;
        matches += result.matches().size();
        switch (result.outcome()) {
            case REVIEW -> review++;
            case CLEAR -> {}
        }
        progress.update(subjects);
    }

    /// A row could not be screened.
    void bad(Problem problem) {
        say("bad row: ", problem, ++badRows);
    }

    /// A value of a row was left out.
    void warning(Problem problem) {
        say("warning: ", problem, ++warnings);
    }

    /// Says the totals.
    ///
    /// @return the exit code that they come to
    ExitCode finish() {
        progress.clear();
        long elapsedMs = Math.max(1, progress.elapsedMs());
        StringBuilder line = new StringBuilder();
        line.append("%,d %s screened".formatted(subjects, subjects == 1 ? "subject" : "subjects"));
        line.append(
                ": %,d to review (%,d %s), %,d clear"
                        .formatted(
                                review,
                                matches,
                                matches == 1 ? "match" : "matches",
                                subjects - review));
        line.append("; %,d bad %s".formatted(badRows, badRows == 1 ? "row" : "rows"));
        if (warnings > 0) {
            line.append(
                    ", %,d %s".formatted(warnings, warnings == 1 ? "warning" : "warnings"));
        }
        line.append("; %.1f s".formatted(elapsedMs / 1000.0));
        if (subjects >= 1_000) {
            line.append(", %,d a second".formatted(subjects * 1000 / elapsedMs));
        }
        console.say(line.append('.').toString());
        if (listsFailed) {
            console.say("A list could not be used: these results lack it.");
            return ExitCode.LIST_PROBLEM;
        }
        return badRows > 0 ? ExitCode.BAD_ROWS : ExitCode.DONE;
    }

    private void say(String kind, Problem problem, long count) {
        if (count <= MAX_SAID) {
            progress.clear();
            console.say(kind + problem);
        } else if (count == MAX_SAID + 1) {
            console.say(kind + "more than %,d; the others are only counted.".formatted(MAX_SAID));
        }
    }
}
