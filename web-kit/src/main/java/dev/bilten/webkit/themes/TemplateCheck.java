package dev.bilten.webkit.themes;

import dev.bilten.webkit.themes.Contract.Type;
import dev.bilten.webkit.themes.Uses.Use;
import dev.bilten.webkit.view.ThemeChain;
import dev.bilten.webkit.view.ThemeGuard;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One template: nothing forbidden, and nothing asked for that the contract does not give. */
final class TemplateCheck {
    private static final Pattern PATH =
            Pattern.compile("[$*]\\{\\s*([A-Za-z_][A-Za-z0-9_]*)((?:\\.[A-Za-z0-9_]+|\\[[^]]*])*)\\s*}");
    private static final Pattern STEP = Pattern.compile("\\.([A-Za-z0-9_]+)|\\[([^]]*)]");
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
        var scope = Scope.of(contract, own.orElseGet(this::everyVariable), Uses.of(text, html));
        var borrowed = own.isPresent() ? Set.<String>of() : elsewhere;
        for (var use : Uses.of(text, html)) {
            paths(file, use, scope, borrowed);
            wording(file, use);
            parts(file, use);
        }
        return findings;
    }

    /** A part may be drawn by any page: what one of them gives is allowed, what it is is not looked into. */
    private Map<String, Type> everyVariable() {
        var all = new java.util.HashMap<String, Type>();
        contract.pages()
                .keySet()
                .forEach(page -> contract.variables(page)
                        .orElseThrow()
                        .forEach((name, type) ->
                                all.merge(name, type, (one, other) -> one.equals(other) ? one : Scope.UNKNOWN)));
        return all;
    }

    private void paths(String file, Use use, Scope scope, Set<String> borrowed) {
        var match = PATH.matcher(use.value());
        while (match.find()) {
            var root = match.group(1);
            if (match.group().startsWith("*") || borrowed.contains(root) && !scope.declares(root)) {
                continue;
            }
            if (!scope.knows(root)) {
                findings.add(Finding.error(file, use.line(), "unknown-variable", root));
            } else {
                walk(file, use.line(), root, scope.type(root), match.group(2));
            }
        }
    }

    private void walk(String file, int line, String root, @Nullable Type type, String steps) {
        var path = new StringBuilder(root);
        var step = STEP.matcher(steps);
        var at = type;
        while (step.find() && at != null && !at.equals(Scope.UNKNOWN)) {
            path.append(step.group());
            at = step.group(1) != null ? contract.step(at, step.group(1)) : contract.at(at);
            if (at == null) {
                findings.add(Finding.error(file, line, "unknown-variable", path.toString()));
            }
        }
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
