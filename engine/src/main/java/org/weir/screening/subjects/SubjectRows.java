package org.weir.screening.subjects;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The rows of a file of subjects, in order, however many there are.
public interface SubjectRows extends AutoCloseable {
    /// The next row; null after the last one.
    ///
    /// @throws IOException if the file cannot be read further
    @Nullable SubjectRow next() throws IOException;

    /// What is to be said of the file as a whole, such as columns that are not used; complete after
    /// the last row.
    List<String> notices();

    @Override
    void close() throws IOException;

    /// Opens a file of subjects. It is FollowTheMoney JSON lines if it begins with a brace, else
    /// CSV with a header.
    ///
    /// @param in the bytes, read once; closed with the rows
    /// @param file its name for messages
    /// @param limits what it is held to
    /// @throws IOException if it cannot be read
    /// @throws org.weir.base.Fault if it has no header or no column with names
    static SubjectRows open(InputStream in, String file, SubjectLimits limits)
            throws IOException {
        PushbackInputStream pushback = new PushbackInputStream(in, 64);
        byte[] head = pushback.readNBytes(64);
        pushback.unread(head);
        for (byte character : head) {
            if (character == '{') {
                return new FollowTheMoneySubjects(pushback, file, limits);
            }
            // White space, a byte-order mark and the zeros of UTF-16 may stand before the brace.
            if (character > ' ') {
                break;
            }
        }
        return new CsvSubjects(pushback, file, limits);
    }
}
