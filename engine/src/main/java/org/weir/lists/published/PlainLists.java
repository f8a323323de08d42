package org.weir.lists.published;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.weir.base.Fault;
import org.weir.lists.plain.PlainListFormat;
import org.weir.lists.published.FoundLists.Unrecognised;
import org.weir.lists.reading.FileHead;
import org.weir.lists.reading.PublishedFile;
import org.weir.lists.reading.RecognisedFile;
import org.weir.lists.reading.Recognition;
import org.weir.lists.reading.Recognition.Role;

/// Plain lists that a mapping file beside them describes: their content alone does not tell what
/// they are, so they are recognised by the mapping, before any other format is asked.
final class PlainLists {
    private final PlainListFormat format = new PlainListFormat();
    private final List<RecognisedFile> mappings = new ArrayList<>();
    private final List<String> broken = new ArrayList<>();

    /// Takes the file if it is a mapping.
    boolean takeMapping(
            PublishedFile file, List<RecognisedFile> recognised, List<Unrecognised> unrecognised) {
        if (!file.name().toLowerCase(java.util.Locale.ROOT).contains(".mapping")) {
            return false;
        }
        try {
            Optional<Recognition> recognition = format.recogniseMapping(FileHead.of(file));
            if (recognition.isEmpty()) {
                return false;
            }
            RecognisedFile mapping = new RecognisedFile(file, recognition.get());
            mappings.add(mapping);
            recognised.add(mapping);
        } catch (Fault e) {
            broken.add(file.name());
            unrecognised.add(new Unrecognised(file.name(), e.sentence(), true));
        } catch (IOException e) {
            broken.add(file.name());
            unrecognised.add(
                    new Unrecognised(file.name(), "it cannot be read: " + e.getMessage(), true));
        }
        return true;
    }

    /// Takes the file if a mapping describes it.
    ///
    /// @throws Fault if the mapping that describes it cannot be understood
    boolean takeMapped(PublishedFile file, List<RecognisedFile> recognised) {
        for (String name : broken) {
            if (PlainListFormat.belongs(name, file.name())) {
                throw Fault.external("its mapping file " + name + " cannot be understood.");
            }
        }
        for (RecognisedFile mapping : mappings) {
            if (PlainListFormat.belongs(mapping.file().name(), file.name())) {
                Recognition told = mapping.recognition();
                recognised.add(
                        new RecognisedFile(
                                file,
                                new Recognition(
                                        PlainListFormat.ID,
                                        told.source(),
                                        Role.COMPLETE,
                                        told.listDate())));
                return true;
            }
        }
        return false;
    }
}
