package org.weir.cli.sources;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.LongConsumer;

/// Writes an answer to a file as it comes, up to a limit.
final class FileBody implements HttpResponse.BodySubscriber<Long> {
    private final FileChannel channel;
    private final long maxBytes;
    private final LongConsumer progress;
    private final CompletableFuture<Long> done = new CompletableFuture<>();
    private Flow.Subscription subscription = NONE;
    private long bytes;

    /// @param progress is told after each piece how many bytes have come
    FileBody(Path file, long maxBytes, LongConsumer progress) throws IOException {
        channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE);
        this.maxBytes = maxBytes;
        this.progress = progress;
    }

    @Override
    public CompletionStage<Long> getBody() {
        return done;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> pieces) {
        if (done.isDone()) {
            return;
        }
        try {
            for (ByteBuffer piece : pieces) {
                bytes += piece.remaining();
                if (bytes > maxBytes) {
                    throw new TooLargeException(maxBytes);
                }
                while (piece.hasRemaining()) {
                    channel.write(piece);
                }
            }
            progress.accept(bytes);
        } catch (IOException e) {
            subscription.cancel();
            end(e instanceof TooLargeException ? e : new DiskException(e));
        }
    }

    @Override
    public void onError(Throwable failure) {
        end(failure);
    }

    @Override
    public void onComplete() {
        try {
            channel.close();
            done.complete(bytes);
        } catch (IOException e) {
            done.completeExceptionally(new DiskException(e));
        }
    }

    private void end(Throwable failure) {
        try {
            channel.close();
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
        done.completeExceptionally(failure);
    }

    /// The answer is larger than allowed.
    static final class TooLargeException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLargeException(long maxBytes) {
            super("the answer is larger than the limit of %,d bytes".formatted(maxBytes));
        }
    }

    /// What came could not be written down.
    static final class DiskException extends IOException {
        private static final long serialVersionUID = 1L;

        DiskException(IOException cause) {
            super("what came could not be written to the disk: " + cause.getMessage(), cause);
        }
    }

    private static final Flow.Subscription NONE =
            new Flow.Subscription() {
                @Override
                public void request(long count) {}

                @Override
                public void cancel() {}
            };
}
