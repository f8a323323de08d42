package org.weir.lists.canada;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.weir.lists.reading.FileHead;
import org.weir.lists.reading.ListFormat;
import org.weir.lists.reading.ListingSink;
import org.weir.lists.reading.ReadLimits;
import org.weir.lists.reading.RecognisedFile;
import org.weir.lists.reading.Recognition;
import org.weir.lists.reading.XmlCursor;

/// The Consolidated Canadian Autonomous Sanctions List, XML: those listed under the Special
/// Economic Measures Act and the Justice for Victims of Corrupt Foreign Officials Act. `<data-set>`
/// with a `record` for each party, in the layout of 2020 (`Entity`) and in the current one
/// (`EntityOrShip`, `ShipIMONumber`, `DateOfListing`). The content gives no date of the list.
///
/// The list has no identifiers of its own. The reference is regime, schedule and item of the
/// regulation, `RU/1.2/17`: items keep their numbers when others are repealed. Two parties under
/// one item are told apart by their names, see [CanadaReferences].
///
/// Layout:
/// <https://www.international.gc.ca/world-monde/international_relations-relations_internationales/sanctions/consolidated-consolide.aspx>.
public final class CanadaFormat implements ListFormat {
    /// Its name.
    public static final String ID = "ca-sema-xml";

    /// The list.
    public static final String SOURCE = "ca-sema";

    /// Makes the format.
    public CanadaFormat() {}

    @Override
    public String id() {
        return ID;
    }

    @Override
    public Optional<Recognition> recognise(FileHead head) {
        String text = head.text();
        boolean fits =
                head.xmlRoot().matches("(?s)<data-set\\b.*")
                        && text.contains("<record>")
                        && text.contains("<Country>")
                        && (text.contains("<Item>") || text.contains("<Schedule>"));
        return fits
                ? Optional.of(new Recognition(ID, SOURCE, Recognition.Role.COMPLETE, null))
                : Optional.empty();
    }

    @Override
    public void read(List<RecognisedFile> files, ListingSink sink, ReadLimits limits)
            throws IOException {
        for (RecognisedFile file : files) {
            try (XmlCursor xml = XmlCursor.open(file.file(), limits)) {
                CanadaRecord record = new CanadaRecord(sink, file.file().name());
                for (int list = xml.depth(); xml.nextChild(list); ) {
                    if (xml.name().equals("record")) {
                        record.read(xml.element());
                    }
                }
            }
        }
    }
}
