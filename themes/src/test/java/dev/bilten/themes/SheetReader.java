package dev.bilten.themes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads a style sheet token by token as browsers do (CSS Syntax, level 3), and says which addresses they would load. Written for
 * the tests alone: it shares nothing with what refuses sheets.
 */
final class SheetReader {
    private static final Set<String> LOADING =
            Set.of("url", "src", "image", "image-set", "-webkit-image-set", "cross-fade");

    private final String text;
    private final List<String> loaded = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();
    private boolean importing;
    private int at;

    private SheetReader(String text) {
        this.text = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\f', '\n')
                .replace('\u0000', '\uFFFD');
    }

    /** Each address that is loaded, as it is written; an import counts as one. */
    static List<String> loaded(String text) {
        var reader = new SheetReader(text);
        while (reader.at < reader.text.length()) {
            reader.token();
        }
        return reader.loaded;
    }

    private void token() {
        char c = text.charAt(at);
        if (text.startsWith("/*", at)) {
            int end = text.indexOf("*/", at + 2);
            at = end < 0 ? text.length() : end + 2;
        } else if (c == '"' || c == '\'') {
            string(c);
        } else if (c == '@' && named(at + 1)) {
            at++;
            importing = name().toLowerCase(Locale.ROOT).equals("import");
        } else if (c == '#' && at + 1 < text.length() && (letter(text.charAt(at + 1)) || escape(at + 1))) {
            at++;
            name();
        } else if (Character.isDigit(c)) {
            number();
        } else if (named(at)) {
            word();
        } else {
            sign(c);
        }
    }

    private void sign(char c) {
        at++;
        if (c == '(' || c == '[' || c == '{') {
            open.push("");
        } else if (c == ')' || c == ']' || c == '}') {
            open.poll();
        }
        if (c == ';' || c == '{') {
            importing = false;
        }
    }

    private void number() {
        while (at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.')) {
            at++;
        }
        if (at < text.length() && named(at)) {
            name();
        }
    }

    private void word() {
        var name = name().toLowerCase(Locale.ROOT);
        if (at >= text.length() || text.charAt(at) != '(') {
            return;
        }
        at++;
        if (name.equals("url") && !quoted()) {
            bare();
        } else {
            open.push(name);
        }
    }

    private boolean quoted() {
        int next = at;
        while (next < text.length() && " \t\n".indexOf(text.charAt(next)) >= 0) {
            next++;
        }
        return next < text.length() && (text.charAt(next) == '"' || text.charAt(next) == '\'');
    }

    /** An address without quotes; one that is not well formed is loaded by nobody, but read to its end. */
    private void bare() {
        var address = new StringBuilder();
        boolean sound = true;
        while (at < text.length() && text.charAt(at) != ')') {
            if (escape(at)) {
                address.appendCodePoint(escaped());
                continue;
            }
            char c = text.charAt(at++);
            sound &= c != '"' && c != '\'' && c != '(' && c != '\\';
            address.append(c);
        }
        at++;
        // white space within it is no address either
        var whole = address.toString().strip();
        if (sound && whole.chars().noneMatch(Character::isWhitespace)) {
            loaded.add(whole);
        }
    }

    private void string(char quote) {
        at++;
        var value = new StringBuilder();
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\n') {
                return;
            }
            if (text.startsWith("\\\n", at)) {
                at += 2;
            } else if (escape(at)) {
                value.appendCodePoint(escaped());
            } else {
                value.append(text.charAt(at++));
            }
        }
        at++;
        if (importing || LOADING.contains(open.isEmpty() ? "" : open.peek())) {
            loaded.add(value.toString());
        }
    }

    private String name() {
        var name = new StringBuilder();
        while (at < text.length()) {
            if (letter(text.charAt(at)) || Character.isDigit(text.charAt(at)) || text.charAt(at) == '-') {
                name.append(text.charAt(at++));
            } else if (escape(at)) {
                name.appendCodePoint(escaped());
            } else {
                break;
            }
        }
        return name.toString();
    }

    private boolean named(int from) {
        if (from >= text.length()) {
            return false;
        }
        char c = text.charAt(from);
        if (c == '-') {
            return from + 1 < text.length()
                    && (letter(text.charAt(from + 1)) || text.charAt(from + 1) == '-' || escape(from + 1));
        }
        return letter(c) || escape(from);
    }

    private static boolean letter(char c) {
        return c == '_' || c >= 0x80 || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private boolean escape(int from) {
        return from + 1 < text.length() && text.charAt(from) == '\\' && text.charAt(from + 1) != '\n';
    }

    private int escaped() {
        at++;
        int from = at;
        while (at < text.length() && at - from < 6 && Character.digit(text.charAt(at), 16) >= 0) {
            at++;
        }
        if (at == from) {
            return text.charAt(at++);
        }
        int code = Integer.parseInt(text.substring(from, at), 16);
        if (at < text.length() && " \t\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return code == 0 || !Character.isValidCodePoint(code) ? 0xFFFD : code;
    }
}
