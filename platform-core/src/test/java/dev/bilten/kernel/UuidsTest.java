package dev.bilten.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class UuidsTest {
    private static final int MANY = 500;
    /** A millisecond has 4,096 parts that are told apart. */
    private static final long TWICE_A_PART = 500;

    @Test
    void what_is_made_one_after_the_other_sorts_so_also_within_a_millisecond() {
        var made = new ArrayList<String>();
        for (int i = 0; i < MANY; i++) {
            made.add(Uuids.next().toString());
            var next = Instant.now().plusNanos(TWICE_A_PART);
            while (Instant.now().isBefore(next)) {
                Thread.onSpinWait(); // the clock has to have moved
            }
        }
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void it_is_a_uuid_of_version_seven_that_says_when_it_was_made() {
        long before = System.currentTimeMillis();
        for (var uuid : new UUID[] {Uuids.next(), Uuids.at(before)}) {
            assertThat(uuid.version()).isEqualTo(7);
            assertThat(uuid.variant()).isEqualTo(2);
            assertThat(uuid.getMostSignificantBits() >>> 16).isBetween(before, System.currentTimeMillis());
        }
    }
}
