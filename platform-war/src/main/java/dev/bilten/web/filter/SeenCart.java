package dev.bilten.web.filter;

import dev.bilten.kernel.Secrets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What every page says of a browser's cart: remembered by the browser itself, so that nobody is asked for it again. Whatever
 * somebody writes into it is said to them alone, and believed by no act.
 *
 * @param secret names the cart; empty without one
 * @param contents names what is in it: of the same name, the same choice on every page. Empty without a cart
 * @param tickets without what comes with another
 * @param until then it is over, to the second
 * @param offset of the clock on which its reader is told so
 */
public record SeenCart(String secret, String contents, int tickets, Instant until, ZoneOffset offset) {
    /** No cart, or one that is over. */
    public static final SeenCart NONE = new SeenCart("", "", 0, Instant.EPOCH, ZoneOffset.UTC);

    private static final Pattern FORM =
            Pattern.compile("(?:([0-9a-f]{32})\\.(\\d{1,5})\\.(\\d{1,11})\\.(-?\\d{1,5})|over)\\.([0-9a-f]{1,8})");
    private static final int NAME = 32;

    /** @param said whatever names what is in it */
    public static SeenCart of(String secret, String said, int tickets, Instant until, ZoneOffset offset) {
        var second = Instant.ofEpochSecond(until.getEpochSecond());
        return new SeenCart(secret, Secrets.hash(said).substring(0, NAME), tickets, second, offset);
    }

    public boolean none() {
        return contents.isEmpty();
    }

    /** As a cookie keeps it, for the cart of this name alone. */
    String written(String name) {
        return (none()
                        ? "over"
                        : contents + "." + tickets + "." + until.getEpochSecond() + "." + offset.getTotalSeconds())
                + "." + mark(name);
    }

    /** Empty for what was written of another cart, or by nobody here, and when its time is over. */
    static Optional<SeenCart> read(String written, String name, Instant now) {
        var parts = FORM.matcher(written);
        if (!parts.matches() || !mark(name).equals(parts.group(5))) {
            return Optional.empty();
        }
        if (parts.group(1) == null) {
            return Optional.of(NONE);
        }
        int offset = Integer.parseInt(parts.group(4));
        var until = Instant.ofEpochSecond(Long.parseLong(parts.group(3)));
        return Math.abs(offset) > ZoneOffset.MAX.getTotalSeconds() || !now.isBefore(until)
                ? Optional.empty()
                : Optional.of(new SeenCart(
                        name,
                        parts.group(1),
                        Integer.parseInt(parts.group(2)),
                        until,
                        ZoneOffset.ofTotalSeconds(offset)));
    }

    private static String mark(String name) {
        return Integer.toHexString(name.hashCode());
    }
}
