package dev.bilten.web.shop;

import dev.bilten.catalog.app.ShowNextDates.Shown;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * As many events as stand on one page of a list, and the ways to the pages beside it.
 *
 * @param previous empty on the first
 */
record Sheets(
        List<Shown> events,
        @Nullable String previous,
        @Nullable String next) {
    /** Each costs a look at its stock, and no organizer shows more at once that anybody reads. */
    static final int MOST = 100;

    /** A page that is not there is the last one. */
    static Sheets of(List<Shown> all, String base, HomePage.Asked asked) {
        int last = Math.max(1, (all.size() + MOST - 1) / MOST);
        int page = Math.min(number(asked.page()), last);
        return new Sheets(
                all.subList((page - 1) * MOST, Math.min(page * MOST, all.size())),
                page == 1 ? null : href(base, asked, page - 1),
                page == last ? null : href(base, asked, page + 1));
    }

    /** The number of a page in an address; what is none is the first. */
    static int number(@Nullable String page) {
        return page != null && page.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(page) : 1;
    }

    private static String href(String base, HomePage.Asked asked, int page) {
        var query = new StringBuilder(base).append("?page=").append(page);
        if (asked.past()) {
            query.append("&when=past");
        }
        if (!asked.typed().isEmpty()) {
            query.append("&search=").append(URLEncoder.encode(asked.typed(), StandardCharsets.UTF_8));
        }
        return query.toString();
    }
}
