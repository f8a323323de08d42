package org.weir.app.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.weir.access.Actor;
import org.weir.base.Fault;
import org.weir.classification.ControlLists;
import org.weir.classification.InstrumentFiles;
import org.weir.control.instruments.Flaw;
import org.weir.control.instruments.InstrumentLibrary;
import org.weir.control.instruments.InstrumentReader;
import org.weir.store.FolderInstruments;
import org.weir.store.database.SqlState;

/// Follows the instruments that the office adds: those that another node has taken in, and files
/// that lie in the data folder, which are taken in when they are sound. A malformed one is told
/// with its lines, and what was in force stays so.
public final class InstrumentFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(InstrumentFollower.class);
    private static final Duration EVERY = Duration.ofSeconds(2);

    private final InstrumentFiles files;
    private final ControlLists lists;
    private final Path folder;
    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, List<Flaw>> refused = new HashMap<>();
    private final Thread thread;
    private long state = -1;
    private volatile boolean closing;

    /// @param lists what is in force
    /// @param folder where files may lie
    InstrumentFollower(InstrumentFiles files, ControlLists lists, Path folder) {
        this.files = files;
        this.lists = lists;
        this.folder = folder;
        this.thread = Thread.ofPlatform().daemon().name("instrument-follower").unstarted(this::run);
    }

    /// Loads what is kept, then follows it.
    public void start() {
        follow();
        thread.start();
    }

    /// Looks once whether there is something newer.
    public synchronized void follow() {
        boolean changed = takeIn();
        long now = files.state();
        if (now != state) {
            state = now;
            files.load();
            changed = true;
        }
        if (changed) {
            List<Flaw> flaws = new ArrayList<>();
            refused.values().forEach(flaws::addAll);
            lists.replace(lists.library(), flaws);
        }
    }

    private boolean takeIn() {
        List<InstrumentLibrary.Source> sources;
        try {
            sources = new FolderInstruments(folder).sources();
        } catch (Fault e) {
            LOG.error("instruments: {}", e.sentence());
            return false;
        }
        boolean changed =
                refused.keySet()
                        .retainAll(sources.stream().map(InstrumentLibrary.Source::name).toList());
        for (InstrumentLibrary.Source source : sources) {
            String stamp = stamp(Path.of(source.name()));
            if (!stamp.equals(seen.put(source.name(), stamp))) {
                takeIn(source);
                changed = true;
            }
        }
        return changed;
    }

    private void takeIn(InstrumentLibrary.Source source) {
        try (InputStream in = source.open()) {
            byte[] bytes = in.readNBytes(InstrumentFiles.MAX_BYTES + 1);
            switch (files.putIfNew(Actor.SYSTEM, source.name(), bytes)) {
                case InstrumentReader.Result.Accepted _ -> refused.remove(source.name());
                case InstrumentReader.Result.Refused(List<Flaw> flaws) -> {
                    refused.put(source.name(), flaws);
                    flaws.forEach(flaw ->
                            LOG.warn(
                                    "instruments: {}; what was in force stays so",
                                    flaw.toString()));
                }
            }
        } catch (IOException | Fault e) {
            refused.put(source.name(), List.of(new Flaw(source.name(), 0, "it cannot be read.")));
            LOG.warn("instruments: {} cannot be read", source.name());
        }
    }

    private static String stamp(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            return attributes.lastModifiedTime() + " " + attributes.size();
        } catch (IOException e) {
            return "gone";
        }
    }

    private void run() {
        while (!closing) {
            try {
                Thread.sleep(EVERY);
                follow();
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("the instruments cannot be followed: {}", SqlState.of(e));
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        thread.interrupt();
    }
}
