package dev.bilten.webkit.themes;

import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.themes.Contract.Type;
import dev.bilten.webkit.view.StandIn;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pages with made-up content, built from the contract: to try a theme before a buyer does. */
public final class Samples {

    /** How full a page is, and of what. */
    public enum State {
        USUAL,
        SOLD_OUT,
        LEAST,
        /** All that a page may have: pictures, a cart, a notice, and something wrong in each form. */
        EVERYTHING,
        GERMAN,
        ARABIC
    }

    private static final Set<String> FORM_MAPS = Set.of("values", "errors");

    private final Contract contract;
    private final State state;
    private final Map<String, String> words;
    /** The records that are being made, each within the one before it. */
    private final Deque<String> open = new ArrayDeque<>();

    public Samples(Contract contract, State state) {
        this.contract = contract;
        this.state = state;
        this.words = words(state);
    }

    /** The variables of a page but {@code page} and {@code theme}, which its surroundings know. */
    public Map<String, Object> of(String page) {
        var model = new LinkedHashMap<String, Object>();
        contract.variables(page).orElseThrow().forEach((name, type) -> {
            if (!name.equals("page") && !(name.equals("theme") && !page.startsWith("mail"))) {
                model.put(name, value(name, type, page));
            }
        });
        if (!page.equals("payment") && state != State.EVERYTHING) {
            model.remove("payment");
        }
        if (state != State.EVERYTHING) {
            model.remove("notice");
        }
        return model;
    }

    private Object value(String name, Type type, String owner) {
        return switch (type) {
            case Type.Plain(var kind) -> plain(name, kind, owner);
            case Type.ListOf(var element) -> list(name, element, owner);
            case Type.MapOf _ -> Map.of();
            case Type.Named(var record) -> record(record);
        };
    }

    private Object plain(String name, String kind, String owner) {
        return switch (kind) {
            case "flag" ->
                state == State.EVERYTHING || !name.equals("free") && !name.equals("editing") && !name.equals("handing");
            case "number" -> number(name);
            default -> text(name, owner);
        };
    }

    private Object number(String name) {
        return switch (name) {
            case "max" -> state == State.SOLD_OUT ? 0 : 4;
            case "status" -> 404;
            case "digits" -> 2;
            case "priceMinor" -> 2500;
            default -> 2;
        };
    }

    private String text(String name, String owner) {
        if (name.equals("state")
                && state == State.SOLD_OUT
                && !owner.equals("OrderView")
                && !owner.equals("TicketView")) {
            return "soldout";
        }
        return words.getOrDefault(owner + "." + name, words.getOrDefault(name, name));
    }

    private List<Object> list(String name, Type element, String owner) {
        var rows = new ArrayList<>();
        int many = state == State.LEAST || endless(name, element) ? 0 : rows(name);
        for (int i = 0; i < many; i++) {
            rows.add(value(name, element, owner));
        }
        return rows;
    }

    /** A product has add-ons that are products: one within another is enough. */
    private boolean endless(String name, Type element) {
        return element instanceof Type.Named(var record)
                && Collections.frequency(open, record) > (name.equals("items") ? 1 : 0);
    }

    private int rows(String name) {
        return switch (name) {
            case "events" -> 4;
            case "products", "fields", "gateways", "tickets", "text" -> 2;
            case "summary", "questions", "kinds" -> state == State.EVERYTHING ? 1 : 0;
            default -> 1;
        };
    }

    private StandIn record(String type) {
        var value = new LinkedHashMap<String, Object>();
        var parts = contract.types().getOrDefault(type, Map.of());
        open.push(type);
        parts.forEach((name, part) -> {
            if (FORM_MAPS.contains(name)) {
                value.put(name, formMap(name));
            } else if (!absent(type, name)) {
                value.put(name, value(name, part, type));
            }
        });
        open.pop();
        return new StandIn(type, parts.keySet(), value);
    }

    /** Of a form with nothing wrong in it both are empty. */
    private Map<String, String> formMap(String name) {
        return state == State.EVERYTHING && name.equals("errors")
                ? Map.of("name", words.getOrDefault("error", ""), "email", words.getOrDefault("error", ""))
                : Map.of();
    }

    /** What a page with nothing wrong in it does not have. */
    private boolean absent(String type, String name) {
        if (type.equals("Block") && Set.of("language", "direction").contains(name)) {
            return true; // it is of the page's
        }
        if (state == State.EVERYTHING) {
            return false;
        }
        var ofChoice = name.equals("room") || name.equals("reason");
        return Set.of("error", "codeError").contains(name)
                || Set.of("preview", "refresh", "logo", "hero", "image").contains(name)
                || ofChoice && state != State.SOLD_OUT && !type.equals("Kept")
                || state == State.LEAST && optional(name);
    }

    private static boolean optional(String name) {
        return Set.of("summary", "place", "address", "tagline", "contact", "description", "pdf", "calendar", "note")
                .contains(name);
    }

    private static Map<String, String> words(State state) {
        var all = new LinkedHashMap<>(file("en"));
        switch (state) {
            case GERMAN -> all.putAll(file("de"));
            case ARABIC -> all.putAll(file("ar"));
            case USUAL, SOLD_OUT, LEAST, EVERYTHING -> {}
        }
        return all;
    }

    private static Map<String, String> file(String language) {
        try (var in = Samples.class.getResourceAsStream("samples." + language + ".properties")) {
            return in == null ? Map.of() : Bundles.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
