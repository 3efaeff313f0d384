package dev.bilten.web.api.rules;

import dev.bilten.web.api.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Reads what a body lists. */
final class Lists {
    private Lists() {}

    /** @param at the pointer to which each one's place is added */
    static <S, T> List<T> each(
            @Nullable List<@Nullable S> sent, String at, Faults faults, BiFunction<S, String, T> read) {
        var found = new ArrayList<T>();
        for (int i = 0; sent != null && i < sent.size(); i++) {
            S one = sent.get(i);
            if (one == null) {
                faults.missing(at + i);
            } else {
                found.add(read.apply(one, at + i));
            }
        }
        return found;
    }
}
