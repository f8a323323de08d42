package org.weir.app.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Opens connections from a process of its own, so that the server's files are its own, too: port,
/// count, and what is said on each, with `|` for the end of a line. Says `open` and waits until its
/// input ends.
final class ConnectionOpener {
    private ConnectionOpener() {}

    public static void main(String[] arguments) throws IOException {
        InetSocketAddress server =
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[0]));
        int count = Integer.parseInt(arguments[1]);
        byte[] said = arguments[2].replace("|", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
        List<SocketChannel> open = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            SocketChannel channel = SocketChannel.open(server);
            channel.write(ByteBuffer.wrap(said));
            open.add(channel);
        }
        System.out.println("open");
        while (System.in.read() >= 0) {
            // Until whoever started this has seen enough.
        }
        for (SocketChannel channel : open) {
            channel.close();
        }
    }
}
