package org.weir.cli.lists;

import java.nio.file.Path;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;
import org.weir.cli.lists.ListImport.Imported;
import org.weir.cli.lists.PublishedPaths.FileOnDisk;
import org.weir.cli.sources.Downloader;
import org.weir.cli.sources.Fetched;
import org.weir.cli.sources.Source;
import org.weir.lists.Download;
import org.weir.lists.ListWriter;
import org.weir.lists.ShrinkGuard;
import org.weir.lists.StoredEdition;
import org.weir.lists.published.Edition;
import org.weir.lists.published.FoundLists;
import org.weir.lists.published.ListFormats;
import org.weir.lists.published.PublishedLists;
import org.weir.lists.reading.PublishedFile;
import org.weir.lists.reading.ReadLimits;

/// Fetches lists, several at a time, and puts in store what has changed, one after the other. What
/// goes wrong with one does not keep the others from being updated.
final class ListUpdate {
    private static final int AT_A_TIME = 4;

    private final Downloader downloader;
    private final ListWriter writer;
    private final ShrinkGuard guard;
    private final Path downloads;
    private final Clock clock;
    private final ProgressLine progress;
    private final PublishedLists published =
            new PublishedLists(ListFormats.all(), ReadLimits.DEFAULT);
    private final AtomicLong bytes = new AtomicLong();
    private final AtomicInteger done = new AtomicInteger();

    /// @param downloads an empty folder for what comes
    ListUpdate(
            Downloader downloader,
            ListWriter writer,
            ShrinkGuard guard,
            Path downloads,
            Clock clock,
            ProgressLine progress) {
        this.downloader = downloader;
        this.writer = writer;
        this.guard = guard;
        this.downloads = downloads;
        this.clock = clock;
        this.progress = progress;
    }

    /// What became of a source.
    enum Status {
        /// Another edition is in force now.
        UPDATED,
        /// The edition in force is still the publisher's.
        UNCHANGED,
        /// The publisher's edition is kept, but another stays in force: a later one, or one that a
        /// person chose.
        EARLIER,
        /// The publisher's edition was not taken; the one in force stays so.
        REFUSED,
        /// It could not be fetched, read or stored; the edition in force stays so.
        FAILED
    }

    /// A source and what became of it.
    ///
    /// @param edition the publisher's edition as it is in store; empty where it is not
    /// @param bytes how much was fetched
    /// @param reason why it was refused or failed; else empty
    /// @param unreachable whether the publisher could not even be reached
    /// @param result what reading it brought; empty where it was not read
    record Updated(
            Source source,
            Status status,
            Optional<StoredEdition> edition,
            long bytes,
            String reason,
            boolean unreachable,
            Optional<ListImport.Result> result) {
        boolean isWrong() {
            return switch (status) {
                case UPDATED, UNCHANGED, EARLIER -> false;
                case REFUSED, FAILED -> true;
            };
        }
    }

    /// Updates these sources.
    ///
    /// @throws InterruptedException if the thread is interrupted meanwhile
    List<Updated> run(List<Source> sources) throws InterruptedException {
        List<Optional<Download>> before = sources.stream().map(source -> known(source)).toList();
        List<Future<Fetched>> fetching = new ArrayList<>();
        List<Updated> updated = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try {
            for (int i = 0; i < sources.size(); i++) {
                int number = i;
                fetching.add(
                        threads.submit(() ->
                                fetch(
                                        sources.get(number),
                                        before.get(number).orElse(null),
                                        downloads.resolve(number + ".download"),
                                        sources.size())));
            }
            for (int i = 0; i < sources.size(); i++) {
                updated.add(store(sources.get(i), before.get(i), fetching.get(i).get()));
            }
        } catch (ExecutionException e) {
            throw Fault.internal("a download ended in a defect of Weir", e);
        } finally {
            threads.shutdownNow();
        }
        return updated;
    }

    /// What was noted of the last download, if all that came of it is in force: else it has to be
    /// fetched anew.
    private Optional<Download> known(Source source) {
        return writer.download(source.address().toString())
                .filter(download -> !download.editions().isEmpty())
                .filter(download ->
                        download.editions().stream()
                                .allMatch(id -> writer.inForce(id).isPresent()));
    }

    private Fetched fetch(Source source, @Nullable Download before, Path file, int count)
            throws InterruptedException {
        AtomicLong last = new AtomicLong();
        Fetched fetched =
                downloader.fetch(
                        source.address(),
                        before == null ? null : before.entityTag(),
                        before == null ? null : before.lastModified(),
                        file,
                        now -> {
                            long sum = bytes.addAndGet(now - last.getAndSet(now));
                            progress.show(() ->
                                    "fetching lists: %d of %d, %,.1f MB"
                                            .formatted(done.get(), count, sum / 1e6));
                        });
        done.incrementAndGet();
        return fetched;
    }

    private Updated store(Source source, Optional<Download> before, Fetched fetched) {
        try {
            return switch (fetched) {
                case Fetched.Content content -> store(source, content);
                case Fetched.NotModified _ -> unchanged(source, before);
                case Fetched.Failed(String reason, boolean unreachable) ->
                        failed(source, 0, reason, unreachable);
            };
        } catch (Fault e) {
            return failed(source, 0, e.sentence(), false);
        }
    }

    private Updated unchanged(Source source, Optional<Download> before) {
        if (before.isEmpty()) {
            return failed(source, 0, "the server answered 304 though it was not asked to", false);
        }
        Download download = before.get();
        writer.note(
                new Download(
                        download.address(),
                        download.entityTag(),
                        download.lastModified(),
                        clock.instant(),
                        download.editions()));
        return new Updated(
                source,
                Status.UNCHANGED,
                writer.inForce(download.editions().getFirst()),
                0,
                "",
                false,
                Optional.empty());
    }

    private Updated store(Source source, Fetched.Content content) {
        PublishedFile file =
                new FileOnDisk(
                        content.file(),
                        source.address().toString(),
                        modified(content.lastModified()),
                        true);
        FoundLists found = published.find(List.of(file));
        List<String> others =
                found.chosen().stream()
                        .map(Edition::source)
                        .filter(name -> !name.equals(source.source()))
                        .toList();
        if (!others.isEmpty()) {
            return failed(
                    source,
                    content.bytes(),
                    "the address gave %s, which is another list"
                            .formatted(String.join(", ", others)),
                    false);
        }
        ListImport.Result result =
                new ListImport(published, writer, guard).run(List.of(file), false);
        Imported imported = result.editions().getFirst();
        if (!imported.isWrong()) {
            writer.note(
                    new Download(
                            source.address().toString(),
                            content.entityTag(),
                            content.lastModified(),
                            clock.instant(),
                            result.stored()));
        }
        if (imported.status() == ListImport.Status.FAILED) {
            return failed(source, content.bytes(), imported.reason(), false);
        }
        return new Updated(
                source,
                status(imported.status()),
                imported.edition(),
                content.bytes(),
                imported.reason(),
                false,
                Optional.of(result));
    }

    private static Status status(ListImport.Status status) {
        return switch (status) {
            case IN_FORCE -> Status.UPDATED;
            case UNCHANGED -> Status.UNCHANGED;
            case EARLIER -> Status.EARLIER;
            case REFUSED -> Status.REFUSED;
            case FAILED -> Status.FAILED;
        };
    }

    /// @param reason why, as a sentence or the end of one
    private static Updated failed(Source source, long bytes, String reason, boolean unreachable) {
        String why = reason.endsWith(".") ? reason.substring(0, reason.length() - 1) : reason;
        return new Updated(
                source,
                Status.FAILED,
                Optional.empty(),
                bytes,
                why + "; the list in store stays as it is.",
                unreachable,
                Optional.empty());
    }

    /// When the list was last changed, as the server says; else now, for want of better.
    private Instant modified(@Nullable String lastModified) {
        try {
            return lastModified == null
                    ? clock.instant()
                    : ZonedDateTime.parse(lastModified, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
        } catch (DateTimeException e) {
            return clock.instant();
        }
    }
}
