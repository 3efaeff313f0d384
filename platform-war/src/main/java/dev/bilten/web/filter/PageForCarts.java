package dev.bilten.web.filter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bilten.kernel.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** One for all who have the same in their carts: where it says something of the cart itself, each reads of their own. */
public final class PageForCarts implements KeptPage {
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Type",
            "text/html;charset=UTF-8",
            "Cache-Control",
            "private, no-cache",
            "Vary",
            "Accept-Encoding, Accept-Language, Cookie");

    private static final Map<String, String> PACKED = packed();

    private final GappedText html;
    private final List<Gap> gaps = new ArrayList<>();
    private final Function<SeenCart, String> until;

    /** What stands in the drawn text in place of what is each reader's own. Nobody is told it, so nobody can write it. */
    public enum Gap {
        SECRET,
        UNTIL;

        private static final String SIGN = "gap" + Secrets.token();

        public String sign() {
            return SIGN + ordinal();
        }
    }

    /** @param until what is said of the cart's time, as HTML */
    public PageForCarts(String text, Function<SeenCart, String> until) {
        this.until = until;
        var said = new ArrayList<byte[]>();
        int from = 0;
        for (int at = text.indexOf(Gap.SIGN); at >= 0; at = text.indexOf(Gap.SIGN, from)) {
            said.add(text.substring(from, at).getBytes(UTF_8));
            from = at + Gap.SIGN.length() + 1;
            gaps.add(Gap.values()[text.charAt(from - 1) - '0']);
        }
        said.add(text.substring(from).getBytes(UTF_8));
        html = new GappedText(said);
    }

    @Override
    public Answer to(HttpServletRequest request, SeenCart cart) {
        var own = gaps.stream().map(gap -> own(gap, cart).getBytes(UTF_8)).toList();
        return KeptPage.takesPacked(request)
                ? new Answer(200, PACKED, html.packedWith(own))
                : new Answer(200, HEADERS, html.with(own));
    }

    private static Map<String, String> packed() {
        var headers = new HashMap<>(HEADERS);
        headers.put("Content-Encoding", "gzip");
        return Map.copyOf(headers);
    }

    private String own(Gap gap, SeenCart cart) {
        return switch (gap) {
            case SECRET -> cart.secret();
            case UNTIL -> until.apply(cart);
        };
    }
}
