package org.weir.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.weir.base.Fault;
import org.weir.base.Language;
import org.weir.base.PartialDate;
import org.weir.lists.Gender;
import org.weir.lists.Identifier;
import org.weir.lists.IdentifierKind;
import org.weir.names.Schema;
import org.weir.screening.ScreeningOptions;
import org.weir.screening.Subject;

class QuestionTextTest {
    private static final List<String> TEXTS =
            List.of("Ilvana Torresk", "伊尔瓦娜", "إيلفانا", "\"\\\u0000\u2028", "😀", "é");

    @Test
    void everyQuestionIsReadAsItWasWritten() {
        long seed = 20261124;
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            Question question = question(random);
            assertThat(QuestionText.read(QuestionText.write(question)))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(question);
        }
    }

    @Test
    void whatIsNoQuestionIsAFault() {
        for (String text : List.of("", "[]", "{}", "{\"names\":[]}", "{\"x\":1}", "{\"limit\":")) {
            assertThatThrownBy(() -> QuestionText.read(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isInstanceOf(Fault.class);
        }
    }

    private static Question question(Random random) {
        List<String> names = new ArrayList<>(texts(random));
        names.add("Ilvana");
        return new Question(
                new Subject(
                        TEXTS.get(random.nextInt(TEXTS.size())),
                        Schema.values()[random.nextInt(Schema.values().length)],
                        names,
                        IntStream.range(0, random.nextInt(3)).mapToObj(_ -> date(random)).toList(),
                        texts(random),
                        texts(random),
                        texts(random),
                        random.nextBoolean() ? null : Gender.FEMALE,
                        IntStream.range(0, random.nextInt(3))
                                .mapToObj(_ -> identifier(random))
                                .toList(),
                        texts(random)),
                new ScreeningOptions(random.nextDouble(), 1 + random.nextInt(50)),
                random.nextBoolean() ? Language.EN : Language.FR);
    }

    private static List<String> texts(Random random) {
        return IntStream.range(0, random.nextInt(3))
                .mapToObj(_ -> TEXTS.get(random.nextInt(TEXTS.size())))
                .toList();
    }

    private static PartialDate date(Random random) {
        LocalDate day = LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000));
        return new PartialDate(day, day.plusDays(random.nextInt(400)), random.nextBoolean());
    }

    private static Identifier identifier(Random random) {
        return new Identifier(
                IdentifierKind.values()[random.nextInt(IdentifierKind.values().length)],
                "X" + random.nextInt(),
                random.nextBoolean() ? null : "label",
                random.nextBoolean() ? null : "AL",
                random.nextBoolean() ? null : "note");
    }
}
