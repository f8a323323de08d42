package org.weir.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Fills the disk that a folder is on.
final class FullDisk {
    private static final int BLOCK = 4_096;
    private static final int ROUGH = 8 << 20;

    private FullDisk() {}

    /// Fills it to the last block.
    ///
    /// @return the file to delete
    static Path fill(Path folder) throws IOException, InterruptedException {
        Path filler = folder.resolve("filler");
        long free = Files.getFileStore(folder).getUsableSpace();
        // Takes the space without writing it, where the system can.
        if (free > ROUGH) {
            new ProcessBuilder("fallocate", "-l", Long.toString(free - ROUGH), filler.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        }
        try (FileChannel channel =
                FileChannel.open(
                        filler,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.APPEND)) {
            while (true) {
                channel.write(ByteBuffer.allocate(BLOCK));
            }
        } catch (IOException e) {
            if (!String.valueOf(e.getMessage()).contains("No space left")) {
                throw e;
            }
        }
        return filler;
    }
}
