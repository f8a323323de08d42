package org.weir.replay;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.weir.base.Fault;

/// A question and its answer, as bytes.
///
/// @param question see [QuestionText]
/// @param answer see [AnswerText]
public record Answered(byte[] question, byte[] answer) {
    /// The most bytes that are unpacked.
    public static final int MAX_BYTES = 256 << 20;

    private static final int COMPRESSED_FROM_BYTES = 4_096;
    private static final int PLAIN = 0;
    private static final int DEFLATED = 1;

    /// All bytes of several: a byte that says how the rest is written, then each question and
    /// answer after its length; compressed where that is worth it.
    public static byte[] pack(List<Answered> all) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1_024);
        bytes.write(PLAIN);
        for (Answered one : all) {
            for (byte[] part : List.of(one.question, one.answer)) {
                bytes.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
                bytes.writeBytes(part);
            }
        }
        return bytes.size() < COMPRESSED_FROM_BYTES ? bytes.toByteArray() : compressed(bytes);
    }

    private static byte[] compressed(ByteArrayOutputStream plain) {
        byte[] all = plain.toByteArray();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(all.length / 4);
        bytes.write(DEFLATED);
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(all, 1, all.length - 1);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot be written", e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /// What was packed.
    ///
    /// @throws Fault of kind EXTERNAL if the bytes were not packed here
    public static List<Answered> unpack(byte[] bytes) {
        try {
            ByteBuffer in = ByteBuffer.wrap(plain(bytes));
            List<Answered> all = new ArrayList<>();
            while (in.hasRemaining()) {
                all.add(new Answered(part(in), part(in)));
            }
            return all;
        } catch (IOException | BufferUnderflowException | IllegalArgumentException e) {
            throw Fault.external("a screening on record cannot be read.", e);
        }
    }

    private static byte[] plain(byte[] bytes) throws IOException {
        if (bytes.length == 0 || bytes[0] != PLAIN && bytes[0] != DEFLATED) {
            throw new IllegalArgumentException("not packed");
        }
        if (bytes[0] == PLAIN) {
            return Arrays.copyOfRange(bytes, 1, bytes.length);
        }
        try (InflaterInputStream in =
                new InflaterInputStream(new ByteArrayInputStream(bytes, 1, bytes.length - 1))) {
            byte[] plain = in.readNBytes(MAX_BYTES + 1);
            if (plain.length > MAX_BYTES) {
                throw new IllegalArgumentException("more than %,d bytes".formatted(MAX_BYTES));
            }
            return plain;
        }
    }

    private static byte[] part(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("a length of " + length);
        }
        byte[] part = new byte[length];
        in.get(part);
        return part;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Answered(byte[] otherQuestion, byte[] otherAnswer)
                && Arrays.equals(question, otherQuestion)
                && Arrays.equals(answer, otherAnswer);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(question) + Arrays.hashCode(answer);
    }
}
