package dev.bilten.web.filter;

import dev.bilten.analytics.api.TrackingLink;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which part of an address changes what a page of the shop says. By what advertisement somebody came changes nothing of it,
 * and the language is told elsewhere: a page announced to a hundred thousand people is drawn as seldom as any other.
 */
final class KeptQuery {
    private static final String MARKETING = "utm_";
    /** Of those who count clicks for whoever advertises. */
    private static final Set<String> CLICKS =
            Set.of("fbclid", "gclid", "gbraid", "wbraid", "dclid", "msclkid", "ttclid", "twclid", "mc_cid", "mc_eid");

    private static final String LANGUAGE = "lang";
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** What may be kept under: plain signs only, so that the same is never written in two ways. */
    private static final Map<String, Pattern> KEPT = Map.of(
            "date",
            ID,
            "day",
            DAY,
            "month",
            MONTH,
            "when",
            Pattern.compile("past"),
            "page",
            Pattern.compile("[1-9]\\d?"));

    private KeptQuery() {}

    /** The same for all who see the same; empty when the address asks for something of the asker's own. */
    static Optional<String> of(@Nullable String query) {
        if (query == null) {
            return Optional.of("");
        }
        var found = new TreeMap<String, String>();
        for (var part : query.split("&")) {
            if (part.isEmpty() || !shows(part) || name(part).equals(LANGUAGE)) {
                continue;
            }
            var form = KEPT.get(name(part));
            var value = part.substring(Math.min(part.length(), name(part).length() + 1));
            if (form == null || !form.matcher(value).matches() || found.put(name(part), value) != null) {
                return Optional.empty();
            }
        }
        return Optional.of(found.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&")));
    }

    /** The parts that a link to the same page has to have, each with what joins it to the next. */
    static String shown(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part ->
                                !part.isEmpty() && shows(part) && !name(part).equals(LANGUAGE))
                        .sorted(Comparator.comparing(KeptQuery::name))
                        .map(part -> part + "&")
                        .collect(Collectors.joining());
    }

    private static boolean shows(String part) {
        var name = name(part);
        return !name.startsWith(MARKETING) && !CLICKS.contains(name) && !name.equals(TrackingLink.PARAMETER);
    }

    private static String name(String part) {
        int equals = part.indexOf('=');
        return equals < 0 ? part : part.substring(0, equals);
    }
}
