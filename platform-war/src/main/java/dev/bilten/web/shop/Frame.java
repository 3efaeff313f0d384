package dev.bilten.web.shop;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the shop stands in a frame on another site. A browser keeps no cookie there, so what the site asked for goes along with
 * each link and form: a code, the link by which its visitors come, a language, and what the list looks like.
 *
 * @param carried by name, as the address of the frame has it
 */
record Frame(Map<String, String> carried) {
    private static final String VOUCHER = "voucher";
    private static final String VIEW = "view";
    /** Set where the list leads to an event: it has a way back then. */
    private static final String LISTED = "listed";

    private static final Map<String, Pattern> CARRIED = Map.of(
            VOUCHER,
            Pattern.compile("(?s).{1,64}"),
            "via",
            Pattern.compile("[a-z0-9][a-z0-9-]{0,39}"),
            "lang",
            Pattern.compile("[A-Za-z-]{2,12}"),
            VIEW,
            Pattern.compile("list|calendar|both"),
            LISTED,
            Pattern.compile("1"));

    /**
     * What a template knows of it.
     *
     * @param back to the list, where the reader came from there
     * @param page the same in the shop itself, to be opened beside the site
     */
    public record Around(@Nullable String back, String page) {}

    Frame {
        carried = Map.copyOf(carried);
    }

    /** What is no value of its kind is not carried along. */
    static Frame of(MultivaluedMap<String, String> query) {
        var carried = new LinkedHashMap<String, String>();
        CARRIED.forEach((name, form) -> Optional.ofNullable(query.getFirst(name))
                .map(String::strip)
                .filter(value -> form.matcher(value).matches())
                .ifPresent(value -> carried.put(name, value)));
        return new Frame(carried);
    }

    String voucher() {
        return carried.getOrDefault(VOUCHER, "");
    }

    Frame withVoucher(String code) {
        var all = new LinkedHashMap<>(carried);
        all.remove(VOUCHER);
        if (!code.isBlank()) {
            all.put(VOUCHER, code);
        }
        return new Frame(all);
    }

    /** The calendar as well as, or in place of, the list. */
    boolean calendar() {
        return !carried.getOrDefault(VIEW, "list").equals("list");
    }

    boolean list() {
        return !carried.getOrDefault(VIEW, "list").equals("calendar");
    }

    /** From the list to an event. */
    Frame listed() {
        var all = new LinkedHashMap<>(carried);
        all.put(LISTED, "1");
        return new Frame(all);
    }

    Around around(String page) {
        var plain = new LinkedHashMap<>(carried);
        plain.keySet().removeAll(List.of(LISTED, VIEW));
        var back = new LinkedHashMap<>(carried);
        return new Around(back.remove(LISTED) == null ? null : new Frame(back).to("/embed"), new Frame(plain).to(page));
    }

    /** The address with what goes along, before the mark of a place in the page. */
    String to(String href) {
        int mark = href.indexOf('#');
        var path = mark < 0 ? href : href.substring(0, mark);
        var more = carried.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var join = more.isEmpty() ? "" : path.contains("?") ? "&" : "?";
        return path + join + more + (mark < 0 ? "" : href.substring(mark));
    }
}
