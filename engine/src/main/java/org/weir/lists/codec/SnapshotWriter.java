package org.weir.lists.codec;

import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.weir.lists.ListSnapshot;
import org.weir.lists.Listing;

/// Writes a list snapshot in its compact form, see [SnapshotReader]. The same snapshot always comes
/// out as the same bytes.
public final class SnapshotWriter {
    private final BlockOutput out;
    private final List<String> strings = new ArrayList<>();
    private final Object2IntMap<String> places = new Object2IntOpenHashMap<>();

    private SnapshotWriter(OutputStream stream) {
        out = new BlockOutput(stream);
        places.defaultReturnValue(-1);
    }

    /// Writes `snapshot`. The listings are gone over twice; the caller closes the stream.
    ///
    /// @throws IOException if the stream cannot be written
    public static void write(ListSnapshot snapshot, OutputStream stream) throws IOException {
        SnapshotWriter writer = new SnapshotWriter(stream);
        writer.share(snapshot);
        ByteBuffer trailer = writer.body(snapshot);
        byte[] checksums = writer.out.end();
        stream.write(checksums);
        trailer.putInt(Layout.CHECKSUMS_CRC, crc(checksums, checksums.length));
        trailer.putInt(Layout.TRAILER_CRC, crc(trailer.array(), Layout.TRAILER_CRC));
        stream.write(trailer.array());
        stream.flush();
    }

    /// Finds the strings that occur more than once.
    private void share(ListSnapshot snapshot) {
        Object2IntOpenHashMap<String> counts = new Object2IntOpenHashMap<>();
        ListingEncoder counter =
                new ListingEncoder(
                        new FieldSink() {
                            @Override
                            public void number(long value) {}

                            @Override
                            public void text(@Nullable String value) {
                                // A place in the dictionary would be no shorter than one letter.
                                if (value != null && value.length() > 1) {
                                    counts.addTo(value, 1);
                                }
                            }
                        });
        for (Listing listing : snapshot.listings()) {
            counter.encode(listing);
        }
        for (Object2IntMap.Entry<String> entry : counts.object2IntEntrySet()) {
            if (entry.getIntValue() > 1) {
                strings.add(entry.getKey());
            }
        }
        strings.sort(
                Comparator.comparingInt((String text) -> counts.getInt(text))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()));
        for (int place = 0; place < strings.size(); place++) {
            places.put(strings.get(place), place);
        }
    }

    /// Writes all that the checksums cover.
    ///
    /// @return the trailer, its checksums still to be filled in
    private ByteBuffer body(ListSnapshot snapshot) throws IOException {
        ByteBuffer header =
                ByteBuffer.allocate(Layout.HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        header.putLong(Layout.MAGIC).putInt(Layout.VERSION);
        out.bytes(header.array(), Layout.HEADER_BYTES);
        ByteBuffer trailer =
                ByteBuffer.allocate(Layout.TRAILER_BYTES).order(ByteOrder.LITTLE_ENDIAN);

        FieldWriter fields = new FieldWriter(places);
        ListingEncoder encoder = new ListingEncoder(fields);
        long[] offsets = new long[snapshot.size() + 1];
        for (int i = 0; i < snapshot.size(); i++) {
            offsets[i] = out.position();
            encoder.encode(snapshot.listing(i));
            flush(fields);
        }
        offsets[snapshot.size()] = out.position();

        trailer.putLong(Layout.DICTIONARY_AT, out.position());
        long[] ends = new long[strings.size()];
        for (int place = 0; place < ends.length; place++) {
            fields.inline(strings.get(place));
            flush(fields);
            ends[place] = out.position() - trailer.getLong(Layout.DICTIONARY_AT);
        }
        trailer.putLong(Layout.ENDS_AT, out.position());
        numbers(ends);
        trailer.putLong(Layout.OFFSETS_AT, out.position());
        numbers(offsets);
        trailer.putLong(Layout.ABOUT_AT, out.position());
        about(snapshot, fields);
        trailer.putLong(Layout.CHECKSUMS_AT, out.position());
        trailer.putInt(Layout.STRINGS, strings.size());
        trailer.putInt(Layout.LISTINGS, snapshot.size());
        trailer.putLong(Layout.END, Layout.END_MAGIC);
        return trailer;
    }

    private void about(ListSnapshot snapshot, FieldWriter fields) throws IOException {
        fields.inline(snapshot.id().source());
        long day = snapshot.id().listDate().toEpochDay();
        fields.number((day << 1) ^ (day >> 63));
        fields.inline(snapshot.id().contentHash());
        fields.inline(snapshot.format());
        fields.number(snapshot.files().size());
        snapshot.files().forEach(fields::inline);
        flush(fields);
    }

    private void flush(FieldWriter fields) throws IOException {
        out.bytes(fields.array(), fields.length());
        fields.clear();
    }

    private void numbers(long[] values) throws IOException {
        for (long value : values) {
            out.number(value);
        }
    }

    private static int crc(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }
}
