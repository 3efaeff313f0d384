package dev.bilten.web.filter;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.bilten.kernel.Secrets;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
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

    private final List<byte[]> said = new ArrayList<>();
    /** Each behind the words of the same place. */
    private final List<Gap> gaps = new ArrayList<>();

    private final Function<SeenCart, Words> words;

    /** What stands in the drawn text in place of what is each reader's own. Nobody is told it, so nobody can write it. */
    public enum Gap {
        SECRET,
        TICKETS,
        UNTIL;

        private static final String SIGN = "gap" + Secrets.token();

        public String sign() {
            return SIGN + ordinal();
        }
    }

    /** What is said of a cart, as HTML. */
    public record Words(String tickets, String until) {}

    public PageForCarts(String text, Function<SeenCart, Words> words) {
        this.words = words;
        int from = 0;
        for (int at = text.indexOf(Gap.SIGN); at >= 0; at = text.indexOf(Gap.SIGN, from)) {
            said.add(text.substring(from, at).getBytes(UTF_8));
            from = at + Gap.SIGN.length() + 1;
            gaps.add(Gap.values()[text.charAt(from - 1) - '0']);
        }
        said.add(text.substring(from).getBytes(UTF_8));
    }

    @Override
    public Answer to(HttpServletRequest request, SeenCart cart) {
        var own = words.apply(cart);
        var page = new ByteArrayOutputStream(
                said.stream().mapToInt(part -> part.length).sum() + 200);
        for (int i = 0; i < said.size(); i++) {
            page.writeBytes(said.get(i));
            if (i < gaps.size()) {
                var word = switch (gaps.get(i)) {
                    case SECRET -> cart.secret();
                    case TICKETS -> own.tickets();
                    case UNTIL -> own.until();
                };
                page.writeBytes(word.getBytes(UTF_8));
            }
        }
        return new Answer(200, HEADERS, page.toByteArray());
    }
}
