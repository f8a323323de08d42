package org.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OrderedWorkTest {
    @Test
    void resultsComeInTheOrderOfTheItems() throws IOException {
        AtomicInteger next = new AtomicInteger();
        List<Integer> results = new ArrayList<>();
        new OrderedWork<>(4, () -> next.get() < 5_000 ? next.getAndIncrement() : null, OrderedWorkTest::slowly)
                .run(results::addAll);
        assertThat(results).isEqualTo(IntStream.range(0, 5_000).boxed().toList());
    }

    @Test
    void aResultDoesNotWaitForLaterItems() throws IOException {
        CountDownLatch firstSeen = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        List<Integer> results = new ArrayList<>();
        new OrderedWork<Integer, Integer>(
                        2,
                        () -> {
                            int number = asked.getAndIncrement();
                            if (number == 1) {
                                await(firstSeen);
                            }
                            return number < 2 ? number : null;
                        },
                        item -> item)
                .run(
                        batch -> {
                            results.addAll(batch);
                            firstSeen.countDown();
                        });
        assertThat(results).containsExactly(0, 1);
    }

    @Test
    void aSlowReaderSlowsTheSource() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        int[] ahead = {0};
        int[] taken = {0};
        new OrderedWork<Integer, Integer>(
                        2,
                        () -> asked.get() < 20_000 ? asked.getAndIncrement() : null,
                        item -> item)
                .run(
                        batch -> {
                            ahead[0] = Math.max(ahead[0], asked.get() - taken[0]);
                            taken[0] += batch.size();
                        });
        assertThat(taken[0]).isEqualTo(20_000);
        assertThat(ahead[0]).isLessThan(1_500);
    }

    @Test
    void whatGoesWrongInReadingWorkingOrWritingComesOut() {
        assertThatThrownBy(
                        () ->
                                new OrderedWork<Integer, Integer>(
                                                2,
                                                () -> {
                                                    throw new IOException("read");
                                                },
                                                item -> item)
                                        .run(_ -> {}))
                .hasMessage("read");
        AtomicInteger asked = new AtomicInteger();
        assertThatThrownBy(
                        () ->
                                new OrderedWork<Integer, Integer>(
                                                2,
                                                asked::getAndIncrement,
                                                _ -> {
                                                    throw new IllegalStateException("work");
                                                })
                                        .run(_ -> {}))
                .hasMessage("work");
        assertThatThrownBy(
                        () ->
                                new OrderedWork<Integer, Integer>(2, asked::getAndIncrement, item -> item)
                                        .run(
                                                _ -> {
                                                    throw new IOException("write");
                                                }))
                .hasMessage("write");
    }

    private static int slowly(int item) {
        // Some items take longer than others, so that workers overtake one another.
        long until = System.nanoTime() + (item % 7) * 3_000L;
        while (System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        return item;
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
