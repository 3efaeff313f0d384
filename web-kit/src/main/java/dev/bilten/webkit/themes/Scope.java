package dev.bilten.webkit.themes;

import dev.bilten.webkit.themes.Contract.Type;
import dev.bilten.webkit.themes.Uses.Use;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names that may be asked for in one template: those of the contract and those it makes itself. */
final class Scope {
    /** Something is there, and nobody knows what: every step is allowed. */
    static final Type UNKNOWN = new Type.Plain("unknown");

    /** A name after a dot, or what stands in brackets. */
    static final Pattern STEP = Pattern.compile("\\.([A-Za-z0-9_]+)|\\[([^]]*)]");

    private static final Pattern EACH =
            Pattern.compile("^\\s*([A-Za-z_]\\w*)(?:\\s*,\\s*([A-Za-z_]\\w*))?\\s*:\\s*(.*)$", Pattern.DOTALL);
    private static final Pattern WITH = Pattern.compile("(?:^|,)\\s*([A-Za-z_]\\w*)\\s*=(?!=)");
    private static final Pattern PARAMETERS = Pattern.compile("\\(([^()]*)\\)\\s*$");
    private static final Pattern SIMPLE = Pattern.compile("^\\$\\{([A-Za-z_]\\w*)((?:\\.\\w+)*)}$");

    private final Contract contract;
    private final Map<String, Type> given;
    private final Map<String, Type> made = new HashMap<>();

    private Scope(Contract contract, Map<String, Type> given) {
        this.contract = contract;
        this.given = given;
    }

    static Scope of(Contract contract, Map<String, Type> given, List<Use> uses) {
        var scope = new Scope(contract, given);
        for (var use : uses) {
            declared(use).forEach((name, list) -> {
                var type = list.isEmpty() ? UNKNOWN : scope.element(list);
                scope.made.merge(name, type, (one, other) -> one.equals(other) ? one : UNKNOWN);
            });
        }
        return scope;
    }

    /** The names an attribute makes; of a row, the list that it is from, else an empty text. */
    static Map<String, String> declared(Use use) {
        var names = new HashMap<String, String>();
        switch (use.attribute()) {
            case "each" -> {
                var match = EACH.matcher(use.value());
                if (match.matches()) {
                    names.put(match.group(1), match.group(3).strip());
                    names.put(match.group(2) == null ? match.group(1) + "Stat" : match.group(2), "");
                }
            }
            case "with" -> {
                var match = WITH.matcher(use.value());
                while (match.find()) {
                    names.put(match.group(1), "");
                }
            }
            case "fragment" -> {
                var match = PARAMETERS.matcher(use.value());
                if (match.find()) {
                    for (var name : match.group(1).split(",")) {
                        names.put(name.strip(), "");
                    }
                }
            }
            default -> {}
        }
        return names;
    }

    boolean declares(String name) {
        return made.containsKey(name);
    }

    boolean knows(String name) {
        return made.containsKey(name) || given.containsKey(name);
    }

    /** What it is; a name that the template makes itself hides the contract's. */
    @Nullable Type type(String name) {
        var own = made.get(name);
        return own == null ? given.get(name) : own;
    }

    /** What a path leads to; null where it leads nowhere. */
    @Nullable Type at(String root, String steps) {
        var type = type(root);
        var step = STEP.matcher(steps);
        while (type != null && !type.equals(UNKNOWN) && step.find()) {
            type = step.group(1) != null ? contract.step(type, step.group(1)) : contract.at(type);
        }
        return type;
    }

    private Type element(String list) {
        var path = SIMPLE.matcher(list);
        if (!path.matches()) {
            return UNKNOWN;
        }
        var type = at(path.group(1), path.group(2));
        var element = type == null ? null : contract.at(type);
        return element == null || type instanceof Type.MapOf ? UNKNOWN : element;
    }
}
