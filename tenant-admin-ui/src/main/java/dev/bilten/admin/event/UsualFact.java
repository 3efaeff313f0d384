package dev.bilten.admin.event;

import dev.bilten.admin.Wording;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact of an event comes from that mostly is as the organizer's settings have it. An event keeps what it began with:
 * who changes the settings moves no date that is on sale. Each page's bundle has the words {@code origin.*}.
 *
 * @param own said by this event alone
 * @param press what the button beside it does; null where there is nothing to go back to
 * @param named the same for whoever does not see where it stands
 * @param turn what the button sends
 */
public record UsualFact(
        String text,
        boolean own,
        @Nullable String press,
        @Nullable String named,
        @Nullable String turn) {
    private static final String TAKE = "take.";

    /** @param label of the field */
    public static UsualFact of(Wording wording, String name, String label, Pair shown) {
        if (shown.usual().isEmpty()) {
            return silent(wording.text("origin.alone"), true);
        }
        if (shown.usual().equals(shown.now())) {
            return silent(wording.text("origin.usual"), false);
        }
        var press = wording.text("origin.take");
        return new UsualFact(wording.text("origin.own", shown.usual()), true, press, press + ": " + label, TAKE + name);
    }

    /** Nothing to press. */
    public static UsualFact silent(String text, boolean own) {
        return new UsualFact(text, own, null, null, null);
    }

    /** What the event has, and what the settings have, as people read them. */
    public record Pair(String now, String usual) {}

    /** Whether the button beside this field was pressed. */
    public static boolean taken(String turn, String name) {
        return turn.equals(TAKE + name);
    }
}
