package dev.bilten.webkit.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.standard.expression.IStandardVariableExpression;
import org.thymeleaf.standard.expression.IStandardVariableExpressionEvaluator;
import org.thymeleaf.standard.expression.SelectionVariableExpression;
import org.thymeleaf.standard.expression.StandardExpressionExecutionContext;
import org.thymeleaf.standard.expression.VariableExpression;

/**
 * All that {@code ${…}} can do in our templates: walk from a variable along names and indexes. This, and that OGNL is nowhere on
 * the class path, makes a template data with markup, which a stranger may write.
 */
final class Paths implements IStandardVariableExpressionEvaluator {

    /** Where the next value is found from the one before. */
    private sealed interface Step {
        record Name(String name) implements Step {}

        record Literal(Object key) implements Step {}

        record Inner(Path key) implements Step {}
    }

    private record Path(String root, List<Step> steps) {}

    @Override
    public @Nullable Object evaluate(
            IExpressionContext context,
            IStandardVariableExpression expression,
            StandardExpressionExecutionContext how) {
        Effort.spend();
        var selected = expression.getUseSelectionAsRoot();
        var value = walk(context, path(expression), selected);
        return how.getPerformTypeConversion() && value != null ? value.toString() : value;
    }

    private static @Nullable Object walk(IExpressionContext context, Path path, boolean selected) {
        var value = root(context, path.root(), selected);
        for (var step : path.steps()) {
            value = switch (step) {
                case Step.Name(var name) -> Properties.named(value, name);
                case Step.Literal(var key) -> Properties.at(value, key);
                case Step.Inner(var inner) -> Properties.at(value, walk(context, inner, false));
            };
        }
        return Properties.unwrap(value);
    }

    private static @Nullable Object root(IExpressionContext context, String name, boolean selected) {
        if (selected && context instanceof ITemplateContext template && template.hasSelectionTarget()) {
            return Properties.named(template.getSelectionTarget(), name);
        }
        return context.getVariable(name);
    }

    /** The parsed form is kept with the expression, which Thymeleaf keeps in its bounded cache. */
    private static Path path(IStandardVariableExpression expression) {
        return switch (expression) {
            case VariableExpression variable -> {
                if (variable.getCachedExpression() instanceof Path known) {
                    yield known;
                }
                var parsed = new Reader(expression.getExpression()).whole();
                variable.setCachedExpression(parsed);
                yield parsed;
            }
            case SelectionVariableExpression selection -> {
                if (selection.getCachedExpression() instanceof Path known) {
                    yield known;
                }
                var parsed = new Reader(expression.getExpression()).whole();
                selection.setCachedExpression(parsed);
                yield parsed;
            }
            default -> new Reader(expression.getExpression()).whole();
        };
    }

    /** Fails for whatever is not a path, when it is first read. */
    static void check(String expression) {
        new Reader(expression).whole();
    }

    /** Reads {@code name ('.' name | '[' literal or path ']')*} and nothing else. */
    private static final class Reader {
        private static final int DEEPEST = 4;

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text.strip();
        }

        Path whole() {
            var path = path(0);
            if (at < text.length()) {
                throw refused();
            }
            return path;
        }

        private Path path(int depth) {
            var root = name();
            var steps = new ArrayList<Step>();
            while (at < text.length() && (text.charAt(at) == '.' || text.charAt(at) == '[')) {
                steps.add(text.charAt(at++) == '.' ? new Step.Name(name()) : index(depth));
            }
            return new Path(root, List.copyOf(steps));
        }

        private Step index(int depth) {
            if (at >= text.length() || depth == DEEPEST) {
                throw refused();
            }
            var first = text.charAt(at);
            var step = first == '\'' || first == '"'
                    ? new Step.Literal(quoted(first))
                    : digit(first) ? new Step.Literal(number()) : new Step.Inner(path(depth + 1));
            if (at >= text.length() || text.charAt(at++) != ']') {
                throw refused();
            }
            return step;
        }

        private String quoted(char quote) {
            var end = text.indexOf(quote, at + 1);
            if (end < 0) {
                throw refused();
            }
            var content = text.substring(at + 1, end);
            at = end + 1;
            return content;
        }

        private Integer number() {
            var start = at;
            while (at < text.length() && digit(text.charAt(at))) {
                at++;
            }
            if (at - start > 6) {
                throw refused();
            }
            return Integer.valueOf(text.substring(start, at));
        }

        private String name() {
            var start = at;
            while (at < text.length() && (letter(text.charAt(at)) || at > start && digit(text.charAt(at)))) {
                at++;
            }
            if (at == start) {
                throw refused();
            }
            return text.substring(start, at);
        }

        private static boolean letter(char c) {
            return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
        }

        private static boolean digit(char c) {
            return c >= '0' && c <= '9';
        }

        private TemplateProcessingException refused() {
            return new TemplateProcessingException(
                    "Only property paths such as order.lines[0].title or page.can['x'] may stand"
                            + " in ${…} or *{…}; refused at character " + (at + 1) + " of: " + text);
        }
    }
}
