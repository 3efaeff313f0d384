package dev.bilten.launcher.smoke;

/** Something is not as it should be. */
final class Mismatch extends RuntimeException {
    private static final long serialVersionUID = 1;

    Mismatch(String expected, Object got) {
        super("expected " + expected + ", got " + got);
    }

    static void unless(boolean as, String expected, Object got) {
        if (!as) {
            throw new Mismatch(expected, got);
        }
    }
}
