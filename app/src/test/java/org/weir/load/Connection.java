package org.weir.load;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// One kept-alive HTTP connection, with as little work on this side as can be: the generator shares
/// the processors with what it measures.
final class Connection implements AutoCloseable {
    private static final int TIMEOUT_MS = 60_000;
    private static final int HTTP_OK = 200;

    private final Socket socket = new Socket();
    private final InputStream in;
    private final OutputStream out;
    private final byte[] head;

    Connection(int port, String path, String contentType, String key) throws IOException {
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(TIMEOUT_MS);
        socket.connect(new InetSocketAddress("127.0.0.1", port), TIMEOUT_MS);
        this.in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
        this.out = socket.getOutputStream();
        this.head =
                "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: %s\r\nContent-Length: "
                        .formatted(path, key, contentType)
                        .getBytes(StandardCharsets.UTF_8);
    }

    /// What a request was answered.
    record Answer(int status, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    Answer post(byte[] body) throws IOException {
        byte[] length = (body.length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] request = new byte[head.length + length.length + body.length];
        System.arraycopy(head, 0, request, 0, head.length);
        System.arraycopy(length, 0, request, head.length, length.length);
        System.arraycopy(body, 0, request, head.length + length.length, body.length);
        out.write(request);
        return answer();
    }

    /// Sends a file and reads what comes back at the same time, as it is meant for a stream.
    ///
    /// @return the last line of the answer
    String stream(Path file) throws IOException, InterruptedException {
        long length = Files.size(file);
        Thread sending =
                Thread.ofPlatform()
                        .start(() -> {
                            try {
                                out.write(head);
                                out.write(
                                        (length + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
                                Files.copy(file, out);
                            } catch (IOException e) {
                                // The answer breaks off, too.
                            }
                        });
        int status = Integer.parseInt(line().split(" ")[1]);
        if (status != HTTP_OK) {
            throw new IOException("answered with " + status);
        }
        while (!line().isEmpty()) {
            // Headers.
        }
        byte[] last = {};
        for (int size = chunkSize(); size > 0; size = chunkSize()) {
            byte[] chunk = bytes(size);
            line();
            last = chunk;
        }
        sending.join();
        String text = new String(last, StandardCharsets.UTF_8).strip();
        return text.substring(text.lastIndexOf('\n') + 1);
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    private Answer answer() throws IOException {
        int status = Integer.parseInt(line().split(" ")[1]);
        int length = 0;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            String header = line.toLowerCase(Locale.ROOT);
            if (header.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
            chunked |= header.startsWith("transfer-encoding:") && header.contains("chunked");
        }
        return new Answer(status, chunked ? chunks() : bytes(length));
    }

    private byte[] chunks() throws IOException {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        while (true) {
            int length = chunkSize();
            byte[] chunk = bytes(length);
            line();
            if (length == 0) {
                return all.toByteArray();
            }
            all.writeBytes(chunk);
        }
    }

    private byte[] bytes(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        while (true) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException();
            }
            if (next == '\n') {
                return line.toString();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}
