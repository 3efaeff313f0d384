package dev.bilten.launcher.smoke;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** {@code ./bilten smoke}: from an empty organizer to a scanned ticket, as its people would do it. */
public final class Smoke {
    private static final String USAGE =
            "./bilten smoke [--url http://localhost:8080] [--inbox URL] [--operator E-MAIL] [--password PASSWORD]";

    private Smoke() {}

    public static void main(String[] arguments) {
        var project = Path.of(System.getProperty("bilten.project", "."));
        var options = SmokeOptions.parse(arguments, project);
        if (options.isEmpty()) {
            System.err.println(USAGE);
            System.exit(2);
        }
        System.exit(options.map(chosen -> run(chosen, System.out)).orElse(2));
    }

    /** Returns 0 when everything is as it should be, 1 at the first difference. */
    public static int run(SmokeOptions options, PrintStream out) {
        var report = new Report(out);
        try {
            play(options, report);
            report.end("All of it works");
            return 0;
        } catch (Mismatch difference) {
            report.end("Not as it should be: " + difference.getMessage());
            return 1;
        }
    }

    private static void play(SmokeOptions options, Report report) {
        report.title("0 The platform");
        new ReadyStep(options, report).play();
        report.title("1 An organizer");
        var operator = new Operator(options);
        var organizer = new OrganizerStep(options, operator, report).play();
        report.title("2 An event");
        var event = new EventStep(organizer, report).play();
        var checkout = new Checkout(organizer, event);
        report.title("3 The shop");
        var transfer = new ShopStep(checkout, report).play();
        report.title("4 Ways to pay");
        new PluginStep(options, operator, organizer, checkout, report).play();
        var paid = new EndingsStep(checkout, report).play();
        new TransferStep(organizer, transfer, report).play();
        report.title("5 The tickets");
        var mails = new Mails(options.inbox(), new Browser());
        List.of(transfer, paid).forEach(order -> new MailStep(mails, order, report).play());
        report.title("6 The door");
        var door = new DoorStep(organizer, event, report);
        door.play(transfer.tickets());
        report.title("7 The dashboard");
        new DashboardStep(organizer, checkout, door, report).play();
        report.title("8 Themes");
        new ThemeStep(organizer, report).play();
        report.title("9 Programs");
        new ApiStep(organizer, event, report).play();
        report.title("10 Switched off");
        new SwitchOffStep(organizer, checkout, report).play();
    }
}
