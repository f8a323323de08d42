package org.weir.classification;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import org.weir.access.Actor;
import org.weir.access.Acts;
import org.weir.access.Permission;
import org.weir.audit.ActKind;
import org.weir.audit.Hash;
import org.weir.base.Fault;
import org.weir.control.instruments.Edition;
import org.weir.control.instruments.InstrumentLibrary;
import org.weir.control.instruments.InstrumentReader;

/// Editions of instruments that the office adds, such as a national list. A malformed file is
/// refused with every flaw by its line, and what was in force stays so.
public final class InstrumentFiles {
    /// Bytes of a file.
    public static final int MAX_BYTES = 4 << 20;

    private final InstrumentFileStore store;
    private final Acts acts;
    private final ControlLists lists;

    /// @param lists what is in force
    public InstrumentFiles(InstrumentFileStore store, Acts acts, ControlLists lists) {
        this.store = store;
        this.acts = acts;
        this.lists = lists;
    }

    /// Looks whether a file is sound, and changes nothing.
    ///
    /// @param name for messages
    public InstrumentReader.Result check(Actor actor, String name, byte[] file) {
        actor.require(Permission.SEE_INSTRUMENTS);
        if (file.length > MAX_BYTES) {
            throw Fault.limit(
                    "%s is larger than the limit of %,d bytes.".formatted(name, MAX_BYTES));
        }
        InstrumentLibrary library = lists.library();
        return InstrumentReader.read(
                name,
                new ByteArrayInputStream(file),
                library.vocabulary(),
                edition -> named(library, edition));
    }

    /// Puts an edition in force, or says what is wrong with its file.
    public InstrumentReader.Result put(Actor actor, String name, byte[] file) {
        actor.require(Permission.MANAGE_INSTRUMENTS);
        InstrumentReader.Result result = check(actor, name, file);
        if (result instanceof InstrumentReader.Result.Accepted(Edition edition)) {
            acts.perform(
                    actor,
                    notes -> {
                        store.add(edition, file, actor.name(), notes.at());
                        notes.note(
                                ActKind.INSTRUMENT_CHANGED,
                                "instrument:" + edition.instrument(),
                                "edition",
                                edition.date().toString(),
                                "file",
                                Hash.of(file).base64());
                        return edition;
                    });
            load();
        }
        return result;
    }

    /// As [#put], and nothing is added where the very file is in force.
    public InstrumentReader.Result putIfNew(Actor actor, String name, byte[] file) {
        actor.require(Permission.MANAGE_INSTRUMENTS);
        InstrumentReader.Result result = check(actor, name, file);
        if (result instanceof InstrumentReader.Result.Accepted(Edition edition)
                && acts.read(Actor.SYSTEM, () -> store.holds(edition, file))) {
            return result;
        }
        return put(actor, name, file);
    }

    /// Reads what is kept, with what Weir comes with, and puts it in force.
    public void load() {
        List<? extends InstrumentLibrary.Source> sources = acts.read(Actor.SYSTEM, store::inForce);
        InstrumentLibrary.Loaded loaded =
                org.weir.control.ShippedInstruments.library().with(sources);
        lists.replace(loaded.library(), loaded.flaws());
    }

    /// A number that grows with every file that is added, by whichever node.
    public long state() {
        return acts.read(Actor.SYSTEM, store::count);
    }

    private static Optional<Edition> named(InstrumentLibrary library, String name) {
        return library.instruments().stream()
                .flatMap(instrument -> library.editions(instrument).stream())
                .filter(edition -> edition.name().equals(name))
                .findFirst();
    }
}
