package org.weir.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.weir.base.Fault;

/// Says in one sentence why a folder could not be read or written, and what to do.
final class StoreFault {
    // What Linux, macOS and Windows say of a full disk or a used-up quota; Java has no type for it.
    private static final List<String> FULL =
            List.of("no space left", "disk quota exceeded", "not enough space", "disk full");

    private StoreFault() {}

    /// Why `folder` could not be written; nothing was changed.
    static Fault writing(Path folder, IOException exception) {
        String reason = reason(exception).toLowerCase(Locale.ROOT);
        if (FULL.stream().anyMatch(reason::contains)) {
            return Fault.external(
                    "The disk that holds %s is full: nothing was changed; make room and try again."
                            .formatted(folder),
                    exception);
        }
        if (exception instanceof AccessDeniedException || reason.contains("read-only")) {
            return Fault.external(
                    "Weir may not write in %s (%s): nothing was changed; give this user the right to, or choose another folder with --data or WEIR_HOME."
                            .formatted(folder, reason(exception)),
                    exception);
        }
        if (exception instanceof FileAlreadyExistsException
                || exception instanceof NotDirectoryException) {
            return Fault.external(
                    "%s is not a folder: choose another with --data or WEIR_HOME."
                            .formatted(folder),
                    exception);
        }
        return Fault.external(
                "%s could not be written (%s): nothing was changed."
                        .formatted(folder, reason(exception)),
                exception);
    }

    /// Why `file` could not be read.
    static Fault reading(Path file, IOException exception) {
        return Fault.external(
                "%s could not be read (%s).".formatted(file, reason(exception)), exception);
    }

    private static String reason(IOException exception) {
        if (exception instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return exception instanceof AccessDeniedException
                ? "access denied"
                : String.valueOf(exception.getMessage());
    }
}
