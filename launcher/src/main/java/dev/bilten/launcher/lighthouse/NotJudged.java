package dev.bilten.launcher.lighthouse;

/** Lighthouse or its browser gave up on a page: says nothing about the page, so that another look is worth it. */
final class NotJudged extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotJudged(String page, String why) {
        super("Lighthouse could not judge the page " + page + ": " + why);
    }
}
