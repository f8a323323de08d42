package org.weir.uploads;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.jobs.Jobs;
import org.weir.lists.reading.Problem;
import org.weir.replay.PolicyInForce;
import org.weir.replay.Question;
import org.weir.replay.Screener;
import org.weir.screening.Match;
import org.weir.screening.ScreeningResult;
import org.weir.screening.Subject;
import org.weir.screening.subjects.SubjectCells;
import org.weir.screening.subjects.SubjectColumn;
import org.weir.screening.subjects.SubjectLimits;
import org.weir.screening.subjects.SubjectRow;
import org.weir.sheets.Sheet;
import org.weir.sheets.SheetLimits;
import org.weir.sheets.SheetRow;

/// Screens the rows of a file piece by piece: each piece is put on record, then its rows are kept.
/// If that is broken off between the two, the piece is screened once more when one goes on.
public final class RowScreening {
    /// How many rows are screened and put on record together.
    public static final int PIECE_ROWS = 64;

    private static final int RECORDED_WITHIN_SECONDS = 60;
    private static final int MAX_NOTE_CHARS = 1_000;

    private final UploadStore store;
    private final Acts acts;
    private final Screener screener;
    private final PolicyInForce policy;
    private final SheetLimits limits;

    /// @param screener screens and puts on record
    /// @param policy the threshold
    /// @param limits what a file is held to
    public RowScreening(
            UploadStore store,
            Acts acts,
            Screener screener,
            PolicyInForce policy,
            SheetLimits limits) {
        this.store = store;
        this.acts = acts;
        this.screener = screener;
        this.policy = policy;
        this.limits = limits;
    }

    /// Screens what is not done yet.
    ///
    /// @return how many rows ask for a person
    String run(
            Actor actor,
            Upload upload,
            byte[] content,
            List<String> mapping,
            Language language,
            Jobs.Progress progress) {
        int done = acts.read(actor, () -> store.tally(upload.id())).done();
        List<@Nullable SubjectColumn> columns = new ArrayList<>();
        mapping.forEach(code -> columns.add(ColumnCodes.column(code).orElse(null)));
        SubjectCells cells = new SubjectCells(upload.fileName(), columns, SubjectLimits.DEFAULT);
        try (Sheet sheet = Sheet.open(content, upload.fileName(), limits)) {
            for (int i = 0; i < done; i++) {
                sheet.next();
            }
            List<SheetRow> piece = next(sheet);
            while (!piece.isEmpty()) {
                progress.at(done, upload.rows());
                store.add(upload.id(), screen(actor, upload, cells, piece, done, language));
                done += piece.size();
                piece = next(sheet);
            }
            progress.at(done, upload.rows());
        } catch (IOException e) {
            throw Fault.external(upload.fileName() + " cannot be read.", e);
        }
        return Integer.toString(acts.read(actor, () -> store.tally(upload.id())).review());
    }

    private static List<SheetRow> next(Sheet sheet) throws IOException {
        List<SheetRow> piece = new ArrayList<>();
        while (piece.size() < PIECE_ROWS) {
            SheetRow row = sheet.next();
            if (row == null) {
                break;
            }
            piece.add(row);
        }
        return piece;
    }

    private List<UploadRow> screen(
            Actor actor,
            Upload upload,
            SubjectCells cells,
            List<SheetRow> piece,
            int before,
            Language language) {
        List<SubjectRow> subjects = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        for (SheetRow row : piece) {
            SubjectRow subject =
                    row.problem() == null
                            ? cells.read(row.line(), new ArrayList<>(row.cells()))
                            : new SubjectRow.Bad(
                                    new Problem(
                                            upload.fileName(), row.line(), null, row.problem()));
            subjects.add(subject);
            if (subject instanceof SubjectRow.Readable(Subject readable, _)) {
                questions.add(new Question(readable, policy.options(), language));
            }
        }
        Screener.@Nullable Screened screened =
                questions.isEmpty()
                        ? null
                        : screener.screen(actor, questions, upload.unit(), upload.compartment());
        if (screened != null) {
            await(screened);
        }
        List<UploadRow> rows = new ArrayList<>();
        int answer = 0;
        for (int i = 0; i < piece.size(); i++) {
            switch (subjects.get(i)) {
                case SubjectRow.Readable(Subject subject, List<Problem> warnings) -> {
                    Screener.Screened from = java.util.Objects.requireNonNull(screened);
                    rows.add(
                            row(
                                    before + i + 1,
                                    piece.get(i),
                                    subject,
                                    from,
                                    answer,
                                    note(warnings),
                                    language));
                    answer++;
                }
                case SubjectRow.Bad(Problem problem) ->
                        rows.add(bad(before + i + 1, piece.get(i), problem));
            }
        }
        return rows;
    }

    private static void await(Screener.Screened screened) {
        try {
            screened.recorded().get(RECORDED_WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Fault fault) {
                throw fault;
            }
            throw Fault.internal("rows could not be put on record", e);
        } catch (TimeoutException e) {
            throw Fault.external("rows were not on record in time; go on later.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Jobs.Stopped();
        }
    }

    private static UploadRow row(
            int number,
            SheetRow row,
            Subject subject,
            Screener.Screened screened,
            int answer,
            String note,
            Language language) {
        ScreeningResult result = screened.results().get(answer);
        Match best = result.matches().isEmpty() ? null : result.matches().getFirst();
        return new UploadRow(
                number,
                row.line(),
                subject.names().getFirst(),
                result.outcome() == ScreeningResult.Outcome.REVIEW
                        ? UploadRow.Outcome.REVIEW
                        : UploadRow.Outcome.CLEAR,
                best == null ? Double.NaN : best.score(),
                result.matches().size(),
                best == null ? "" : best.snapshot().source(),
                best == null ? "" : best.listing().reference(),
                best == null ? "" : best.listedName(),
                best == null ? "" : best.reading().in(language),
                screened.id(),
                answer,
                note,
                row.cells());
    }

    private static UploadRow bad(int number, SheetRow row, Problem problem) {
        return new UploadRow(
                number,
                row.line(),
                "",
                UploadRow.Outcome.BAD,
                Double.NaN,
                0,
                "",
                "",
                "",
                "",
                null,
                0,
                note(List.of(problem)),
                row.cells());
    }

    private static String note(List<Problem> problems) {
        String note =
                problems.stream()
                        .map(problem ->
                                (problem.field() == null ? "" : problem.field() + ": ")
                                        + problem.message())
                        .collect(Collectors.joining(" "));
        return note.length() > MAX_NOTE_CHARS ? note.substring(0, MAX_NOTE_CHARS) : note;
    }
}
