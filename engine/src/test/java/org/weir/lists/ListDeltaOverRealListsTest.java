package org.weir.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Changes between real editions of a list.
class ListDeltaOverRealListsTest {
    @ParameterizedTest
    @CsvSource({
        "2021-08-24, 2022-01-31, 316, 388",
        "2024-01-30, 2024-02-14, 41, 2",
        "2024-02-14, 2024-02-28, 585, 3",
        "2024-02-28, 2024-04-26, 253, 95"
    })
    void comesOutAsTheReferencesSay(String from, String to, int added, int removed) {
        ListSnapshot before = edition(from);
        ListSnapshot after = edition(to);
        ListDelta delta = ListDelta.between(before, after);
        assertThat(delta.added()).hasSize(added);
        assertThat(delta.removed()).hasSize(removed);
        assertThat(after.size()).isEqualTo(before.size() + added - removed);
        assertThat(delta.changed()).hasSizeBetween(1, before.size() / 20);
        assertThat(delta.changed()).allMatch(changed -> !changed.changes().isEmpty());
        ListDelta back = ListDelta.between(after, before);
        assertThat(back.added()).hasSize(removed);
        assertThat(back.removed()).hasSize(added);
        assertThat(back.changed()).hasSameSizeAs(delta.changed());
    }

    private static ListSnapshot edition(String date) {
        return SharedLists.read("ofac-sdn-history/sdn_" + date + ".csv.gz").getFirst();
    }
}
