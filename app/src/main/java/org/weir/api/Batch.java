package org.weir.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.weir.access.Actor;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.lists.reading.Problem;
import org.weir.replay.Question;
import org.weir.replay.Screener;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;
import org.weir.screening.subjects.SubjectRow;
import org.weir.screening.subjects.SubjectRows;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// One stream of subjects on its way through: rows are read in pieces, screened side by side, put
/// on record piece by piece, and answered in order. So much is under way at a time and no more:
/// memory does not follow the length of the stream.
final class Batch {
    /// How many rows are screened and put on record together.
    static final int PIECE_ROWS = 128;

    private static final int PIECES_A_WORKER = 3;
    private static final JsonFactory JSON = new JsonFactory();

    private final Screener screener;
    private final BatchWorkers workers;
    private final Actor actor;
    private final ScreeningOptions options;
    private final Language language;
    private final String unit;
    private final @Nullable String compartment;
    private final long maxRows;
    private long rowCount;
    private long screened;
    private long review;
    private long errors;

    Batch(
            Screener screener,
            BatchWorkers workers,
            Actor actor,
            ScreeningOptions options,
            Language language,
            String unit,
            @Nullable String compartment,
            long maxRows) {
        this.screener = screener;
        this.workers = workers;
        this.actor = actor;
        this.options = options;
        this.language = language;
        this.unit = unit;
        this.compartment = compartment;
        this.maxRows = maxRows;
    }

    /// Rows of the stream, and what came of screening those that could be read.
    private record Piece(
            long firstRow, List<SubjectRow> rows, Screener.@Nullable Screened screened) {}

    void run(SubjectRows rows, OutputStream out) throws IOException {
        Deque<Future<Piece>> underWay = new ArrayDeque<>();
        try {
            List<SubjectRow> piece = next(rows);
            while (!piece.isEmpty() || !underWay.isEmpty()) {
                if (!piece.isEmpty() && underWay.size() < workers.count() * PIECES_A_WORKER) {
                    List<SubjectRow> taken = piece;
                    long first = rowCount - taken.size() + 1;
                    underWay.add(workers.submit(() -> screen(first, taken)));
                    piece = next(rows);
                } else {
                    write(underWay.remove(), out);
                }
            }
            summary(out, rows.notices());
        } finally {
            underWay.forEach(piece -> piece.cancel(false));
        }
    }

    private List<SubjectRow> next(SubjectRows rows) throws IOException {
        List<SubjectRow> piece = new ArrayList<>(PIECE_ROWS);
        while (piece.size() < PIECE_ROWS) {
            SubjectRow row = rows.next();
            if (row == null) {
                break;
            }
            piece.add(row);
            rowCount++;
            if (rowCount > maxRows) {
                throw Fault.limit("a batch has at most %,d rows.".formatted(maxRows));
            }
        }
        return piece;
    }

    private Piece screen(long first, List<SubjectRow> rows) {
        List<Question> questions = new ArrayList<>(rows.size());
        for (SubjectRow row : rows) {
            switch (row) {
                case SubjectRow.Readable(Subject subject, _) ->
                        questions.add(new Question(subject, options, language));
                case SubjectRow.Bad _ -> {}
            }
        }
        return new Piece(
                first,
                rows,
                questions.isEmpty() ? null : screener.screen(actor, questions, unit, compartment));
    }

    private void write(Future<Piece> done, OutputStream out) throws IOException {
        Piece piece = piece(done);
        Screener.Screened answers = piece.screened;
        if (answers != null) {
            ScreeningsApi.await(answers);
            screened += answers.answers().size();
            review += answers.review();
        }
        ByteArrayOutputStream lines = new ByteArrayOutputStream(64 << 10);
        int answered = 0;
        for (int i = 0; i < piece.rows.size(); i++) {
            switch (piece.rows.get(i)) {
                case SubjectRow.Readable _ -> {
                    Screener.Screened from = java.util.Objects.requireNonNull(answers);
                    text(
                            lines,
                            "{\"row\":%d,\"screening\":\"%s/%d\",\"result\":"
                                    .formatted(piece.firstRow + i, from.id(), answered));
                    lines.writeBytes(from.answers().get(answered++));
                    text(lines, "}\n");
                }
                case SubjectRow.Bad(Problem problem) -> {
                    errors++;
                    error(lines, piece.firstRow + i, problem);
                }
            }
        }
        lines.writeTo(out);
    }

    private static Piece piece(Future<Piece> done) {
        try {
            return done.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Fault fault) {
                throw fault;
            }
            throw Fault.internal("a piece of a batch could not be screened", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Fault.external("the server is stopping; send the batch again.");
        }
    }

    private static void error(ByteArrayOutputStream lines, long row, Problem problem) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            out.writeStartObject();
            out.writeNumberProperty("row", row);
            out.writeObjectPropertyStart("error");
            out.writeNumberProperty("line", problem.line());
            if (problem.field() != null) {
                out.writeStringProperty("field", problem.field());
            }
            out.writeStringProperty("detail", problem.message());
            out.writeEndObject();
            out.writeEndObject();
        }
        text(lines, text + "\n");
    }

    private void summary(OutputStream out, List<String> notices) throws IOException {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeObjectPropertyStart("summary");
            json.writeNumberProperty("rows", rowCount);
            json.writeNumberProperty("screened", screened);
            json.writeNumberProperty("review", review);
            json.writeNumberProperty("errors", errors);
            json.writeArrayPropertyStart("notes");
            notices.forEach(json::writeString);
            json.writeEndArray();
            json.writeEndObject();
            json.writeEndObject();
        }
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static void text(ByteArrayOutputStream lines, String text) {
        lines.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
