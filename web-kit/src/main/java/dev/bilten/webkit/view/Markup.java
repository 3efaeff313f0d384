package dev.bilten.webkit.view;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What of HTML a stranger may use. Elements are named one by one: what nobody thought of is refused. */
final class Markup {

    static final Set<String> ELEMENTS = Set.of(
            ("html head meta title link body header footer main nav section article aside div span p h1 h2 h3 h4 h5 h6 hgroup"
                            + " ul ol li dl dt dd menu a b i em strong small s u q cite blockquote br hr wbr img picture source"
                            + " figure figcaption table caption thead tbody tfoot tr th td colgroup col form input button label"
                            + " select option optgroup datalist textarea fieldset legend output details summary dialog time abbr"
                            + " address mark sub sup code pre kbd samp var del ins ruby rt rp bdi bdo data progress meter search"
                            + " font center svg g path circle ellipse rect line polyline polygon use th:block")
                    .split(" "));

    private static final Pattern THYMELEAF = Pattern.compile("^(data-)?th[:-]");
    private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_:.-]*");
    private static final Pattern HANDLER = Pattern.compile("on[a-z].*");
    private static final Pattern HTMX = Pattern.compile("(data-)?hx-.*");
    private static final Pattern SCHEME = Pattern.compile("(javascript|vbscript|data|blob|file|filesystem):");
    private static final Pattern ELSEWHERE = Pattern.compile("//|\\\\|https?:");
    /** Operators and quotes between the pieces of an address that somebody cut up to hide it. */
    private static final Pattern GLUE = Pattern.compile("[\\s\\p{Cntrl}\\p{Cf}'\"+|()]");

    private static final Pattern VALUE = Pattern.compile("[$*#]\\{[^}]*}");

    /** {@code referrerpolicy} would tell another host where a buyer comes from: the address of an order is its key. */
    private static final Set<String> NEVER = Set.of("style", "srcdoc", "http-equiv", "referrerpolicy");

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,5}");

    /** Where a form sends what somebody typed, with the token in it. */
    private static final Set<String> SENDS = Set.of("action", "formaction");

    /** A page gives its forms their addresses: what a template says itself could lead to the admin, in the name of who looks. */
    private static final Pattern GIVEN = Pattern.compile("[$*]\\{[^{}]*}");

    /** A form of the shop: nothing that leads up and out of it again. */
    private static final Pattern SHOP_FORM = Pattern.compile(
            "(?:/(?:(?:events|embed|cart|checkout|o|t|handover|waiting)/[A-Za-z0-9/_-]*)?|[A-Za-z0-9_-]*)(?:[?#].*)?");

    private static final Set<String> ADDRESSES = Set.of(
            "href",
            "src",
            "srcset",
            "imagesrcset",
            "action",
            "formaction",
            "poster",
            "data",
            "xlink:href",
            "background",
            "ping",
            "manifest",
            "longdesc",
            "codebase",
            "classid",
            "profile",
            "usemap");

    private Markup() {}

    /** The name of an attribute without what makes Thymeleaf look at it. */
    static String plain(String name) {
        return THYMELEAF.matcher(name).replaceFirst("");
    }

    /** Which rule an attribute of a template breaks. */
    static Optional<String> rule(String element, String name, String value, boolean processed) {
        if (processed && ThemeGuard.PROCESSORS.contains(name)) {
            return Optional.of("processor");
        }
        if (processed && name.equals("inline") && !Set.of("text", "none").contains(value.strip())) {
            return Optional.of("inline");
        }
        // a brand's own layout may pass fragments on: that is text for Thymeleaf, not for a browser
        return rule(element, name, value, processed && value.contains("{"), processed);
    }

    /** Which rule an attribute breaks that a browser is about to read. */
    static Optional<String> drawn(String element, String name, String value) {
        return rule(element, name, value, false, false);
    }

    /** Which rule the attributes of an element break that are harmless one by one. */
    static Optional<String> together(String element, Map<String, String> attributes) {
        if (!element.equals("meta")) {
            return Optional.empty();
        }
        var name = GLUE.matcher(attributes.getOrDefault("name", "")).replaceAll("");
        if (name.toLowerCase(Locale.ROOT).contains("referrer")) {
            return Optional.of("attribute");
        }
        // a page may be asked for again, and no other instead of it
        return attributes.containsKey("http-equiv")
                        && !SECONDS.matcher(attributes.getOrDefault("content", ""))
                                .matches()
                ? Optional.of("elsewhere")
                : Optional.empty();
    }

    private static boolean sends(String value, boolean processed) {
        return processed
                ? GIVEN.matcher(value.strip()).matches()
                : SHOP_FORM.matcher(value).matches();
    }

    private static Optional<String> rule(String element, String name, String value, boolean filled, boolean processed) {
        // where parsers disagree about a name, a browser may see another element than we do
        if (!NAME.matcher(name).matches()) {
            return Optional.of("attribute");
        }
        if (HANDLER.matcher(name).matches() || HTMX.matcher(name).matches()) {
            return Optional.of("handler");
        }
        if (NEVER.contains(name)) {
            return Optional.of("attribute");
        }
        var squeezed = GLUE.matcher(value).replaceAll("").toLowerCase(Locale.ROOT);
        // a value in the middle may turn out to be empty
        var bare = processed
                ? GLUE.matcher(VALUE.matcher(value).replaceAll(""))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT)
                : squeezed;
        if (SENDS.contains(name) && !sends(value, processed)) {
            return Optional.of("action");
        }
        if (SCHEME.matcher(squeezed).find() || SCHEME.matcher(bare).find()) {
            return Optional.of("scheme");
        }
        var link = element.equals("a") && name.equals("href");
        var elsewhere = ELSEWHERE.matcher(squeezed).find() || bare.startsWith("//");
        if (ADDRESSES.contains(name) && elsewhere && (!link || filled)) {
            return Optional.of("elsewhere");
        }
        return Optional.empty();
    }
}
