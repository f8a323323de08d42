package org.weir.uploads;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.NotPermitted;
import org.weir.access.Permission;
import org.weir.audit.ActKind;
import org.weir.base.Bilingual;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.jobs.Job;
import org.weir.jobs.Jobs;
import org.weir.replay.TimeOrderedId;
import org.weir.screening.subjects.SubjectColumn;
import org.weir.sheets.Sheet;
import org.weir.sheets.SheetLimits;
import org.weir.sheets.SheetRow;
import org.weir.uploads.UploadStore.Tally;

/// Spreadsheets from the browser: taken in, their columns named, screened as a job, and erased when
/// their time ends. What was screened stays on record as every screening does.
public final class Uploads {
    /// How many rows are shown before columns are named.
    public static final int PREVIEW_ROWS = 5;

    private final UploadStore store;
    private final Acts acts;
    private final Jobs jobs;
    private final RowScreening rows;
    private final SheetLimits limits;
    private final int retentionDays;
    private final SecureRandom random;

    /// @param rows screens the rows
    /// @param limits what a file is held to
    /// @param retentionDays how long rows are kept, in days; 0 without end
    /// @param random makes ids
    public Uploads(
            UploadStore store,
            Acts acts,
            Jobs jobs,
            RowScreening rows,
            SheetLimits limits,
            int retentionDays,
            SecureRandom random) {
        this.store = store;
        this.acts = acts;
        this.jobs = jobs;
        this.rows = rows;
        this.limits = limits;
        this.retentionDays = retentionDays;
        this.random = random;
    }

    /// What a file is held to.
    public SheetLimits limits() {
        return limits;
    }

    /// Takes a file in: it is read to its end, so that what is wrong with it is told now.
    ///
    /// @param unit the code of the unit that it belongs to, one of the actor's
    /// @param compartment the code of the compartment that it lies in; null for none
    /// @throws NotPermitted if the actor may not screen, or not for that unit
    /// @throws Fault of kind LIMIT if it passes a limit, of kind USER or EXTERNAL if it is no table
    public Upload take(
            Actor actor,
            String fileName,
            byte[] content,
            String unit,
            @Nullable String compartment) {
        actor.require(Permission.SCREEN);
        if (!actor.sight().units().contains(unit)
                || compartment != null && !actor.sight().compartments().contains(compartment)) {
            throw new NotPermitted(
                    new Bilingual(
                            "A file is uploaded for a unit that one belongs to.",
                            "Un fichier est téléversé pour une unité dont on fait partie."));
        }
        String name = shortened(fileName);
        List<String> columns;
        int count = 0;
        try (Sheet sheet = Sheet.open(content, name, limits)) {
            columns = sheet.columns();
            while (sheet.next() != null) {
                count++;
            }
        } catch (IOException e) {
            throw Fault.external(name + " cannot be read.", e);
        }
        if (count == 0) {
            throw Fault.user(name + " has a header and no rows below it.");
        }
        int rowCount = count;
        return acts.perform(
                actor,
                notes -> {
                    Upload upload =
                            new Upload(
                                    TimeOrderedId.of(notes.at(), random),
                                    name,
                                    content.length,
                                    rowCount,
                                    columns,
                                    List.of(),
                                    actor.name(),
                                    unit,
                                    compartment,
                                    notes.at(),
                                    retentionDays == 0
                                            ? null
                                            : LocalDate.ofInstant(notes.at(), ZoneOffset.UTC)
                                                    .plusDays(retentionDays),
                                    null);
                    store.add(upload, content);
                    notes.note(
                            ActKind.FILE_UPLOADED,
                            object(upload.id()),
                            "bytes",
                            Integer.toString(content.length),
                            "rows",
                            Integer.toString(rowCount));
                    return upload;
                });
    }

    private static String shortened(String fileName) {
        String name =
                fileName.replaceAll("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}|\\p{Cf}", "").strip();
        return name.isEmpty()
                ? "file"
                : name.length() > Upload.MAX_NAME_CHARS
                        ? name.substring(0, Upload.MAX_NAME_CHARS)
                        : name;
    }

    /// How events and jobs name an upload.
    public static String object(UUID id) {
        return "upload:" + id;
    }

    /// The last uploads that the actor may see.
    public List<Upload> last(Actor actor, int limit) {
        actor.require(Permission.SCREEN);
        return acts.read(actor, () -> store.last(limit));
    }

    /// An upload.
    public Optional<Upload> find(Actor actor, UUID id) {
        actor.require(Permission.SCREEN);
        return acts.read(actor, () -> store.find(id));
    }

    /// The work on an upload that was begun last; empty where none was.
    public Optional<Job> job(UUID id) {
        return jobs.last(Job.Kind.SCREEN_UPLOAD, object(id), 1).stream().findFirst();
    }

    /// How its rows came out so far.
    public Tally tally(Actor actor, UUID id) {
        actor.require(Permission.SCREEN);
        return acts.read(actor, () -> store.tally(id));
    }

    /// Its rows after one, in order. Looking at them is an act of its own: see [#view].
    public List<UploadRow> rows(
            Actor actor, UUID id, UploadRow.@Nullable Outcome outcome, int after, int limit) {
        actor.require(Permission.SCREEN);
        return acts.read(actor, () -> store.rows(id, outcome, after, limit));
    }

    /// Puts on record that somebody looks at what came of a file, or takes it out.
    ///
    /// @param out whether it is taken out
    public void view(Actor actor, UUID id, boolean out) {
        actor.require(Permission.SCREEN);
        acts.perform(
                actor,
                notes -> {
                    found(id);
                    notes.note(out ? ActKind.EXPORTED : ActKind.FILE_VIEWED, object(id));
                    return true;
                });
    }

    /// The first rows of a file.
    public List<SheetRow> preview(Actor actor, Upload upload) {
        actor.require(Permission.SCREEN);
        byte[] content = acts.read(actor, () -> store.content(upload.id()));
        List<SheetRow> first = new ArrayList<>();
        try (Sheet sheet = Sheet.open(content, upload.fileName(), limits)) {
            for (SheetRow row = sheet.next(); row != null; row = sheet.next()) {
                first.add(row);
                if (first.size() == PREVIEW_ROWS) {
                    break;
                }
            }
            return first;
        } catch (IOException e) {
            throw Fault.external(upload.fileName() + " cannot be read.", e);
        }
    }

    /// What each column seems to be: the code of a [SubjectColumn], or empty.
    public static List<String> guess(List<String> columns) {
        Set<SubjectColumn> taken = new HashSet<>();
        List<String> guessed = new ArrayList<>();
        for (String column : columns) {
            Optional<SubjectColumn> known = SubjectColumn.named(column);
            boolean once = known.isPresent() && isOnce(known.get());
            // Two columns of one name: the first is it.
            guessed.add(
                    known.isEmpty() || once && !taken.add(known.get())
                            ? ""
                            : ColumnCodes.code(known.get()));
        }
        return guessed;
    }

    private static boolean isOnce(SubjectColumn column) {
        return switch (column) {
            case ID, SCHEMA, GIVEN_NAME, MIDDLE_NAME, FAMILY_NAME, GENDER -> true;
            case NAME, ALIAS, BIRTH_DATE, BIRTH_PLACE, NATIONALITY, COUNTRY, ID_NUMBER, ADDRESS ->
                    false;
        };
    }

    /// What is wrong with a mapping.
    public enum Wrong {
        /// No column holds names.
        NO_NAME,
        /// Two columns are said to be what there is once.
        TWICE,
        /// It does not fit the columns.
        NOT_FITTING
    }

    /// What is wrong with a mapping; empty where nothing is.
    public static Optional<Wrong> check(Upload upload, List<String> mapping) {
        if (mapping.size() != upload.columns().size()
                || mapping.stream()
                        .anyMatch(code -> !code.isEmpty() && ColumnCodes.column(code).isEmpty())) {
            return Optional.of(Wrong.NOT_FITTING);
        }
        List<SubjectColumn> used =
                mapping.stream().flatMap(code -> ColumnCodes.column(code).stream()).toList();
        boolean named =
                used.contains(SubjectColumn.NAME)
                        || used.contains(SubjectColumn.GIVEN_NAME)
                        || used.contains(SubjectColumn.FAMILY_NAME);
        if (!named) {
            return Optional.of(Wrong.NO_NAME);
        }
        boolean twice =
                used.stream().filter(Uploads::isOnce).distinct().count()
                        < used.stream().filter(Uploads::isOnce).count();
        return twice ? Optional.of(Wrong.TWICE) : Optional.empty();
    }

    /// Names the columns of a file and begins to screen it.
    ///
    /// @param language of the readings
    /// @throws Fault of kind USER if there is no such file, it is somebody else's, or it is being
    ///   screened already
    /// @throws IllegalArgumentException if the mapping is wrong: see [#check]
    public Job begin(Actor actor, UUID id, List<String> mapping, Language language) {
        actor.require(Permission.SCREEN);
        Upload upload =
                acts.perform(
                        actor,
                        notes -> {
                            Upload known = own(actor, id);
                            if (check(known, mapping).isPresent()) {
                                throw new IllegalArgumentException("the mapping does not fit");
                            }
                            if (job(id).isPresent()) {
                                throw Fault.user("this file was begun already.");
                            }
                            store.setMapping(id, mapping);
                            notes.note(ActKind.UPLOAD_SCREENED, object(id), "step", "begun");
                            return known;
                        });
        return run(actor, upload, mapping, language);
    }

    /// Goes on where screening was broken off, failed or was cancelled.
    ///
    /// @throws Fault of kind USER if there is no such file, it is somebody else's, or there is
    ///   nothing to go on with
    public Job goOn(Actor actor, UUID id, Language language) {
        actor.require(Permission.SCREEN);
        Upload upload =
                acts.perform(
                        actor,
                        notes -> {
                            Upload known = own(actor, id);
                            Job last = job(id).orElse(null);
                            boolean over =
                                    last == null
                                            || last.state().isUnderWay()
                                            || last.state() == Job.State.DONE;
                            if (over || known.mapping().isEmpty()) {
                                throw Fault.user("there is nothing to go on with.");
                            }
                            notes.note(ActKind.UPLOAD_SCREENED, object(id), "step", "gone-on");
                            return known;
                        });
        return run(actor, upload, upload.mapping(), language);
    }

    private Job run(Actor actor, Upload upload, List<String> mapping, Language language) {
        byte[] content = acts.read(actor, () -> store.content(upload.id()));
        return jobs.begin(
                actor,
                Job.Kind.SCREEN_UPLOAD,
                object(upload.id()),
                progress -> rows.run(actor, upload, content, mapping, language, progress));
    }

    /// Stops screening; what is done stands, and one can go on later.
    public void cancel(Actor actor, UUID id) {
        actor.require(Permission.SCREEN);
        Job job = job(id).orElseThrow(() -> Fault.user("there is nothing to stop."));
        jobs.cancel(actor, job.id());
        acts.perform(
                actor,
                notes -> {
                    notes.note(ActKind.UPLOAD_SCREENED, object(id), "step", "cancelled");
                    return true;
                });
    }

    /// Erases the file and its rows before its time.
    ///
    /// @throws Fault of kind USER if it is being screened, or somebody else's
    public void erase(Actor actor, UUID id) {
        actor.require(Permission.SCREEN);
        acts.perform(
                actor,
                notes -> {
                    own(actor, id);
                    if (job(id).filter(job -> job.state().isUnderWay()).isPresent()) {
                        throw Fault.user("this file is being screened; stop that first.");
                    }
                    store.erase(id, notes.at());
                    notes.note(ActKind.PERSONAL_DATA_ERASED, object(id));
                    return true;
                });
    }

    /// Erases what was to be kept until before this day.
    public void eraseDue(LocalDate today) {
        List<UUID> due = acts.read(Actor.SYSTEM, () -> store.due(today, 1_000));
        for (UUID id : due) {
            acts.perform(
                    Actor.SYSTEM,
                    notes -> {
                        store.erase(id, notes.at());
                        notes.note(ActKind.PERSONAL_DATA_ERASED, object(id));
                        return true;
                    });
        }
    }

    private Upload found(UUID id) {
        return store.find(id).orElseThrow(() -> Fault.user("there is no such file."));
    }

    private Upload own(Actor actor, UUID id) {
        Upload upload = found(id);
        if (!upload.owner().equals(actor.name())) {
            throw new NotPermitted(
                    new Bilingual(
                            "Only whoever uploaded a file screens or erases it.",
                            "Seule la personne qui a téléversé un fichier le filtre ou l’efface."));
        }
        if (!upload.isKept()) {
            throw Fault.user("this file was erased.");
        }
        return upload;
    }
}
