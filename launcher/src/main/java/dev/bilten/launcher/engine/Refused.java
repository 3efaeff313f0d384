package dev.bilten.launcher.engine;

import java.util.regex.Pattern;

/** The engine's own error, with the code and the HTTP status that the real server gives it. */
final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Pattern CODE = Pattern.compile("Code: (\\d+)\\.");
    private static final int UNKNOWN = 1002;

    Refused(String message) {
        super(message);
    }

    static Refused authentication() {
        return new Refused("Code: 516. DB::Exception: Authentication failed: password is incorrect, or there is no user"
                + " with such name. (AUTHENTICATION_FAILED)");
    }

    int code() {
        var found = CODE.matcher(text());
        return found.find() ? Integer.parseInt(found.group(1)) : UNKNOWN;
    }

    String text() {
        return String.valueOf(getMessage());
    }

    int status() {
        return switch (code()) {
            case 6, 26, 27, 36, 38, 41, 42, 43, 44, 46, 47, 53, 62, 69, 70, 72, 115, 117, 130, 321, 386, 456, 457 ->
                400;
            case 164, 291, 497, 516 -> 403;
            case 60, 81 -> 404;
            case 159 -> 408;
            case 158 -> 413;
            case 48 -> 501;
            default -> 500;
        };
    }
}
