package dev.bilten.web.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.kernel.Phrase;
import java.io.IOException;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The contract themes are checked against, made from the records that the pages really give. */
class ContractFileTest {
    private static final Path FILE = Path.of("../themes/contract.txt");
    private static final String HEAD = """
            # What each page gives its template: made from the pages' records, never edited by hand.
            # After a change: mvn -q -o -Pquick -pl platform-war -am test -Dtest=ContractFileTest -Dcontract.write=true -Dsurefire.failIfNoSpecifiedTests=false
            # text, words (a text that knows its language), number, flag; [T] a list, {T} values by name, T? may be missing.
            """;

    private final Map<Class<?>, String> names = new LinkedHashMap<>();
    private final Map<String, String> types = new TreeMap<>();

    @Test
    void the_contract_file_says_what_the_pages_give() throws IOException {
        var made = made();
        if (Boolean.getBoolean("contract.write")) {
            Files.writeString(FILE, made);
        }
        assertThat(Files.readString(FILE)).isEqualTo(made);
    }

    private String made() {
        var pages = new StringBuilder(HEAD);
        PageVariables.all().forEach((page, variables) -> {
            pages.append("\npage ").append(page).append('\n');
            variables.forEach((name, type) -> pages.append("  ")
                    .append(name)
                    .append(' ')
                    .append(word(type))
                    .append('\n'));
        });
        types.forEach((name, parts) ->
                pages.append("\ntype ").append(name).append('\n').append(parts));
        return pages.toString();
    }

    private String word(PageVariables.Given given) {
        var word = word(given.type());
        return (given.list() ? "[" + word + "]" : word) + (given.optional() ? "?" : "");
    }

    private String word(Type type) {
        return switch (type) {
            case Class<?> one when one == String.class -> "text";
            case Class<?> one when one == Phrase.class -> "words";
            case Class<?> one when one == boolean.class || one == Boolean.class -> "flag";
            case Class<?> one when one.isRecord() -> named(one);
            case Class<?> one when one.isPrimitive() || Number.class.isAssignableFrom(one) -> "number";
            case ParameterizedType many -> {
                var raw = (Class<?>) many.getRawType();
                var last = many.getActualTypeArguments()[many.getActualTypeArguments().length - 1];
                yield raw == Supplier.class
                        ? word(last)
                        : Collection.class.isAssignableFrom(raw) ? "[" + word(last) + "]" : "{" + word(last) + "}";
            }
            default -> throw new IllegalArgumentException("no template reads a " + type);
        };
    }

    private String named(Class<?> record) {
        var known = names.get(record);
        if (known != null) {
            return known;
        }
        var simple = record.getSimpleName();
        var name = names.containsValue(simple) ? owner(record) + simple : simple;
        names.put(record, name);
        var parts = new StringBuilder();
        for (var part : record.getRecordComponents()) {
            parts.append("  ").append(part.getName()).append(' ').append(word(part.getGenericType()));
            parts.append(optional(part.getAnnotatedType()) ? "?" : "").append('\n');
        }
        types.put(name, parts.toString());
        return name;
    }

    private static String owner(Class<?> record) {
        var outer = record.getEnclosingClass();
        return outer == null ? "" : outer.getSimpleName();
    }

    private static boolean optional(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }
}
