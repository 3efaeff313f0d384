package dev.bilten.launcher.smoke;

/** Whoever runs the platform, in the console. */
final class Operator {
    private final SmokeOptions options;
    private final Browser browser = new Browser();

    Operator(SmokeOptions options) {
        this.options = options;
    }

    Page signIn() {
        return Organizer.signIn(browser, options.platform() + "/platform", options.operator(), options.password());
    }

    Page open(String path) {
        return browser.open(options.platform() + "/platform" + path);
    }
}
