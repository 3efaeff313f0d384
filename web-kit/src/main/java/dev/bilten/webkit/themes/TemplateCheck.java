package dev.bilten.webkit.themes;

import dev.bilten.webkit.themes.Contract.Type;
import dev.bilten.webkit.themes.Uses.Use;
import dev.bilten.webkit.view.ThemeChain;
import dev.bilten.webkit.view.ThemeGuard;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One template: nothing forbidden, and nothing asked for that the contract does not give. */
final class TemplateCheck {
    static final Pattern PATH =
            Pattern.compile("[$*]\\{\\s*([A-Za-z_][A-Za-z0-9_]*)((?:\\.[A-Za-z0-9_]+|\\[[^]]*])*)\\s*}");
    private static final Pattern WORD = Pattern.compile("#\\{\\s*([A-Za-z0-9_.-]+)");
    private static final Pattern PART = Pattern.compile("~\\{\\s*([^}\\s]*)");
    private static final Pattern FOR_ALL = Pattern.compile("^theme:([a-z0-9-]+:)?([A-Za-z0-9_/-]+)$");
    private static final int LARGEST = 64 << 10;

    private final Contract contract;
    private final ThemeChain chain;
    private final Set<String> words;
    private final List<Finding> findings = new ArrayList<>();

    /** @param words the keys that the chain and the platform have words for */
    TemplateCheck(Contract contract, ThemeChain chain, Set<String> words) {
        this.contract = contract;
        this.chain = chain;
        this.words = words;
    }

    /** @param elsewhere names that other templates of the chain give to the parts they draw */
    List<Finding> check(String file, String text, Set<String> elsewhere) {
        if (text.length() > LARGEST) {
            findings.add(Finding.error(file, 0, "template-large", String.valueOf(LARGEST >> 10)));
            return findings;
        }
        var html = file.endsWith(".html");
        ThemeGuard.breaches(text, html)
                .forEach(breach ->
                        findings.add(Finding.error(file, breach.line(), "forbidden-" + breach.rule(), breach.what())));
        var page = file.substring("templates/".length()).replaceFirst("\\.html$", "");
        var own = contract.variables(page);
        var uses = Uses.of(text, html);
        var scopes = own.map(List::of).orElseGet(this::ofAnyPage).stream()
                .map(given -> Scope.of(contract, given, uses))
                .toList();
        var borrowed = own.isPresent() ? Set.<String>of() : elsewhere;
        for (var use : uses) {
            paths(file, use, scopes, borrowed);
            if (html) {
                MereWords.of(use, scopes)
                        .forEach(path -> findings.add(Finding.warning(file, use.line(), "words-mere", path)));
            }
            wording(file, use);
            parts(file, use);
        }
        return findings;
    }

    /** A part may be drawn by any page, or by any mail, where the same names are other things. */
    private List<Map<String, Type>> ofAnyPage() {
        return Stream.of(false, true)
                .map(mails -> contract.pages().keySet().stream()
                        .filter(page -> page.startsWith("mail") == mails)
                        .toList())
                .map(this::together)
                .toList();
    }

    /** What one of them gives is allowed; where it is different things, it is not looked into. */
    private Map<String, Type> together(List<String> pages) {
        var all = new HashMap<String, Type>();
        pages.forEach(page -> contract.variables(page)
                .orElseThrow()
                .forEach((name, type) ->
                        all.merge(name, type, (one, other) -> one.equals(other) ? one : Scope.UNKNOWN)));
        return all;
    }

    private void paths(String file, Use use, List<Scope> scopes, Set<String> borrowed) {
        var match = PATH.matcher(use.value());
        while (match.find()) {
            var root = match.group(1);
            if (match.group().startsWith("*")
                    || borrowed.contains(root) && !scopes.getFirst().declares(root)) {
                continue;
            }
            var steps = match.group(2);
            var faults = scopes.stream().map(scope -> fault(scope, root, steps)).toList();
            if (faults.stream().allMatch(Optional::isPresent)) {
                findings.add(Finding.error(
                        file, use.line(), "unknown-variable", faults.getFirst().orElseThrow()));
            }
        }
    }

    /** The path as far as it leads nowhere; empty where it leads somewhere. */
    private Optional<String> fault(Scope scope, String root, String steps) {
        if (!scope.knows(root)) {
            return Optional.of(root);
        }
        var path = new StringBuilder(root);
        var step = Scope.STEP.matcher(steps);
        var at = scope.type(root);
        while (step.find() && at != null && !at.equals(Scope.UNKNOWN)) {
            path.append(step.group());
            at = step.group(1) != null ? contract.step(at, step.group(1)) : contract.at(at);
            if (at == null) {
                return Optional.of(path.toString());
            }
        }
        return Optional.empty();
    }

    private void wording(String file, Use use) {
        var match = WORD.matcher(use.value());
        while (match.find()) {
            var key = match.group(1);
            if (!words.contains(key)) {
                findings.add(Finding.error(file, use.line(), "unknown-word", key));
            }
        }
    }

    private void parts(String file, Use use) {
        var match = PART.matcher(use.value());
        while (match.find()) {
            var name = match.group(1).replaceFirst("::.*$", "");
            var part = FOR_ALL.matcher(name);
            if (name.isEmpty()) {
                continue;
            }
            if (!part.matches()) {
                findings.add(Finding.error(file, use.line(), "unknown-part", name));
            } else if (!there(part.group(1), "templates/" + part.group(2) + ".html")) {
                findings.add(Finding.error(file, use.line(), "unknown-part", name));
            }
        }
    }

    private boolean there(@Nullable String theme, String path) {
        return chain.sources().stream()
                .filter(source -> theme == null || (source.id() + ":").equals(theme))
                .anyMatch(source -> source.read(path).isPresent());
    }

    /** The names that the templates of a chain give to what they draw: rows of loops, and what is handed to a part. */
    static Set<String> given(List<String> templates) {
        var names = new HashSet<String>();
        templates.forEach(text -> Uses.of(text, true)
                .forEach(use -> names.addAll(Scope.declared(use).keySet())));
        return names;
    }
}
