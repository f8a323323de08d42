package org.weir.web.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.Permission;
import org.weir.audit.ActKind;
import org.weir.audit.Finding;
import org.weir.audit.Verification;
import org.weir.base.Fault;
import org.weir.http.RecordReader;
import org.weir.jobs.Job;
import org.weir.jobs.Jobs;
import org.weir.lists.ListSnapshot;
import org.weir.lists.SnapshotId;
import org.weir.replay.Answered;
import org.weir.replay.LiveIndex;
import org.weir.replay.RecordedScreening;
import org.weir.replay.Replay;
import org.weir.replay.Screenings;

/// The long work on the record: verifying it, and answering screenings once more. What came of a
/// job stands in it as lines `name=value`.
public final class RecordWork {
    private static final String RECORD = "record:whole";

    private final RecordReader record;
    private final Screenings screenings;
    private final Function<SnapshotId, ListSnapshot> open;
    private final LiveIndex live;
    private final Acts acts;
    private final Jobs jobs;
    private final String engine;

    /// @param open opens a list snapshot
    /// @param live answers where it is of the same lists
    /// @param engine the version of the engine that answers now
    public RecordWork(
            RecordReader record,
            Screenings screenings,
            Function<SnapshotId, ListSnapshot> open,
            LiveIndex live,
            Acts acts,
            Jobs jobs,
            String engine) {
        this.record = record;
        this.screenings = screenings;
        this.open = open;
        this.live = live;
        this.acts = acts;
        this.jobs = jobs;
        this.engine = engine;
    }

    /// Begins to verify the record.
    ///
    /// @throws org.weir.access.NotPermitted if the actor may not
    public Job verify(Actor actor) {
        actor.require(Permission.SEE_RECORD);
        note(actor, ActKind.RECORD_VERIFIED, RECORD);
        return jobs.begin(
                actor,
                Job.Kind.VERIFY,
                RECORD,
                progress -> text(record.verify(actor, progress::at)));
    }

    private static String text(Verification verification) {
        Map<String, String> result = new LinkedHashMap<>();
        result.put("holds", Boolean.toString(verification.holds()));
        result.put("events", Long.toString(verification.events()));
        result.put("heads", Integer.toString(verification.heads()));
        result.put("covered", Long.toString(verification.covered()));
        result.put("root", verification.root().base64());
        Optional<Finding> finding = verification.finding();
        finding.ifPresent(wrong -> {
            result.put("en", wrong.sentence().en());
            result.put("fr", wrong.sentence().fr());
            result.put("number", Long.toString(wrong.number()));
        });
        return text(result);
    }

    /// The last verifications, the latest first.
    public List<Job> verifications(Actor actor, int limit) {
        actor.require(Permission.SEE_RECORD);
        return jobs.last(Job.Kind.VERIFY, RECORD, limit);
    }

    /// Begins to answer a screening once more.
    ///
    /// @throws org.weir.access.NotPermitted if the actor may not
    public Job replay(Actor actor, UUID id) {
        actor.require(Permission.SEE_SCREENINGS);
        String object = "screening:" + id;
        note(actor, ActKind.REPLAYED, object);
        return jobs.begin(
                actor,
                Job.Kind.REPLAY,
                object,
                progress -> {
                    progress.at(0, 1);
                    RecordedScreening recorded =
                            screenings
                                    .find(actor, id)
                                    .orElseThrow(() ->
                                            Fault.user(
                                                    "its personal data was erased, so it cannot be answered once more."));
                    return text(recorded, replayed(recorded));
                });
    }

    private Replay replayed(RecordedScreening recorded) {
        LiveIndex.Edition edition = live.current();
        return edition.snapshots().equals(recorded.snapshots())
                ? Replay.run(recorded, edition.index(), engine)
                : Replay.run(recorded, open, engine);
    }

    private String text(RecordedScreening recorded, Replay replay) {
        List<byte[]> before = recorded.answered().stream().map(Answered::answer).toList();
        Map<String, String> result = new LinkedHashMap<>();
        result.put("answers", Integer.toString(before.size()));
        result.put("bytes", Long.toString(before.stream().mapToLong(one -> one.length).sum()));
        result.put("recorded", digest(before));
        result.put("engine", engine);
        switch (replay) {
            case Replay.Same(List<byte[]> answers) -> {
                result.put("holds", "true");
                result.put("now", digest(answers));
            }
            case Replay.Different(int number, byte[] answer, int first, boolean same) -> {
                result.put("holds", "false");
                result.put("number", Integer.toString(number + 1));
                result.put("first", Integer.toString(first));
                result.put("length", Integer.toString(answer.length));
                result.put("same-engine", Boolean.toString(same));
            }
        }
        return text(result);
    }

    private static String digest(List<byte[]> all) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            all.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private void note(Actor actor, ActKind kind, String object) {
        acts.perform(
                actor,
                notes -> {
                    notes.note(kind, object);
                    return true;
                });
    }

    /// The last replays of a screening, the latest first.
    public List<Job> replays(UUID id) {
        return jobs.last(Job.Kind.REPLAY, "screening:" + id, 1);
    }

    private static String text(Map<String, String> values) {
        List<String> lines = new ArrayList<>();
        values.forEach((name, value) -> lines.add(name + "=" + value));
        return String.join("\n", lines);
    }

    /// What came of a job, by name.
    public static Map<String, String> read(Job job) {
        Map<String, String> values = new LinkedHashMap<>();
        job.result()
                .lines()
                .forEach(line -> {
                    int at = line.indexOf('=');
                    if (at > 0) {
                        values.put(line.substring(0, at), line.substring(at + 1));
                    }
                });
        return values;
    }
}
