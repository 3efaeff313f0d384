package dev.bilten.webkit.themes;

import dev.bilten.webkit.view.ThemeChain;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What buyers could send from a page before a theme drew it, and no longer can: a shop without a way to the checkout looks well,
 * and sells nothing. Only a warning, since somebody may leave a field out on purpose.
 */
final class LostFields {
    private static final Pattern NAME =
            Pattern.compile("<(?:input|select|textarea|button)\\b[^>]*?\\sname=\"([^\"]+)\"");
    private static final List<String> PAGES = List.of(
            "event",
            "embed",
            "cart",
            "checkout",
            "waiting-join",
            "waiting",
            "order",
            "order-answers",
            "order-cancel",
            "ticket",
            "handover",
            "held-expired");

    private final TrialRun trial;

    LostFields(TrialRun trial) {
        this.trial = trial;
    }

    /** Of a theme whose every page can be drawn. */
    List<Finding> check(ThemeChain chain, Map<String, String> settings) {
        var extended = new ThemeChain(chain.sources().subList(1, chain.sources().size()));
        var dress = new TrialRun.Dress(settings, List.of(), "/", "auto");
        var known = Contract.bundled().pages().keySet();
        return PAGES.stream()
                .filter(known::contains)
                .flatMap(page -> {
                    var lost = names(trial.draw(extended, dress, page, Samples.State.USUAL));
                    lost.removeAll(names(trial.draw(chain, dress, page, Samples.State.USUAL)));
                    return lost.stream()
                            .map(name -> Finding.warning("templates/" + page + ".html", 0, "field-lost", page, name));
                })
                .toList();
    }

    private static Set<String> names(String html) {
        var names = new TreeSet<String>();
        var field = NAME.matcher(html);
        while (field.find()) {
            names.add(field.group(1));
        }
        return names;
    }
}
