package org.weir.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EventTextTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:00:00.000001Z");

    @Test
    void anEventIsReadAsItWasWritten() throws EventText.Unreadable {
        Act act =
                Act.of(AT, "account:1", ActKind.SCREENED, "screening:é\"\\", "b", "2", "a", "一")
                        .binding(Hash.of(new byte[] {1}));
        Event event = new Event(12, Hash.of(), act);
        assertThat(EventText.read(event.content())).isEqualTo(event);
        assertThat(event.content())
                .startsWith(
                        "{\"number\":12,\"at\":\"2026-11-22T10:00:00.000001Z\",\"actor\":\"account:1\",\"kind\":\"screened\",")
                .contains("\"details\":{\"a\":\"一\",\"b\":\"2\"}");
    }

    @Test
    void whatIsNoEventIsUnreadable() {
        for (String text :
                List.of(
                        "",
                        "[]",
                        "{}",
                        "{\"number\":1}",
                        "{\"number\":1,\"other\":2}",
                        new Event(0, Hash.NONE, act()).content() + "{}",
                        new Event(0, Hash.NONE, act()).content().replace("screened", "danced"),
                        new Event(0, Hash.NONE, act())
                                .content()
                                .replace("\"at\":\"2", "\"at\":\"x"),
                        "{\"details\":{\"a\":{\"b\":1}}}")) {
            assertThatThrownBy(() -> EventText.read(text)).isInstanceOf(EventText.Unreadable.class);
        }
    }

    @Test
    void anActHasLimits() {
        String longText = "x".repeat(Act.MAX_TEXT_CHARS + 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Act.of(AT, "a", ActKind.SCREENED, longText));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Act.of(AT, "a", ActKind.SCREENED, "", "n", longText));
        String[] many =
                IntStream.range(0, 2 * Act.MAX_DETAILS + 2)
                        .mapToObj(Integer::toString)
                        .toArray(String[]::new);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Act.of(AT, "a", ActKind.SCREENED, "", many));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Act.of(AT, " ", ActKind.SCREENED, ""));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Act.of(AT.plusNanos(1), "a", ActKind.SCREENED, ""));
        String tooLong = "x".repeat(EventText.MAX_CHARS + 1);
        assertThatThrownBy(() -> EventText.read(tooLong)).hasMessageContaining("longer than");
    }

    @Test
    void everyKindHasACodeOfItsOwnAndBothLanguages() {
        assertThat(Arrays.stream(ActKind.values()).map(ActKind::code)).doesNotHaveDuplicates();
        for (ActKind kind : ActKind.values()) {
            assertThat(ActKind.ofCode(kind.code())).contains(kind);
            assertThat(kind.label().en()).isNotBlank().isNotEqualTo(kind.label().fr());
        }
    }

    @Test
    void aCommitmentDependsOnSaltAndData() {
        byte[] salt = new byte[Commitment.SALT_BYTES];
        Commitment one = new Commitment(salt, new byte[] {1});
        salt[3] = 1;
        Commitment otherSalt = new Commitment(salt, new byte[] {1});
        Commitment otherData = new Commitment(salt, new byte[] {2});
        assertThat(one.hash()).isNotEqualTo(otherSalt.hash());
        assertThat(otherSalt.hash()).isNotEqualTo(otherData.hash());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Commitment(new byte[31], new byte[0]));
    }

    private static Act act() {
        return Act.of(AT, "account:1", ActKind.SCREENED, "screening:1");
    }
}
