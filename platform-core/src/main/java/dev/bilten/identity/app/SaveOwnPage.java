package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.OwnPage;
import dev.bilten.identity.api.OwnPages;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.identity.infra.SettingLocks;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/** Adds a page in the organizer's own words, or edits one. */
@Service
public class SaveOwnPage {
    private static final int LONGEST_SLUG = 60;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private final TenantSettings settings;
    private final SettingLocks locks;

    @Inject
    public SaveOwnPage(TenantSettings settings, SettingLocks locks) {
        this.settings = settings;
        this.locks = locks;
    }

    /** @param seen the version that the editor saw; empty to add a page */
    public record Command(String slug, OptionalLong seen, Text title, Text body, boolean footer, boolean published) {}

    public sealed interface Result {
        record Saved(OwnPage page) implements Result {}

        /** Somebody else saved it meanwhile; nothing was changed. */
        record Stale(OwnPage now) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    @Transactional
    public Result execute(CallContext call, Command command) {
        // all pages are one setting: without the lock, of two that are saved at once one would be lost
        locks.hold(OwnPages.KEY, call.now());
        var pages = settings.read(call.tenant(), OwnPages.KEY).orElse(OwnPages.NONE);
        var known = pages.page(command.slug());
        if (command.seen().isPresent()) {
            if (known.isEmpty()) {
                return new Result.NotFound();
            }
            if (known.get().version() != command.seen().getAsLong()) {
                return new Result.Stale(known.get());
            }
        }
        var violations = check(command, pages);
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        var page = new OwnPage(
                command.slug(),
                command.title(),
                command.body(),
                command.footer(),
                command.published(),
                command.seen().orElse(0) + 1);
        settings.save(call, OwnPages.KEY, pages.with(page));
        return new Result.Saved(page);
    }

    private static List<Violation> check(Command command, OwnPages pages) {
        var found = new ArrayList<Violation>();
        if (command.seen().isEmpty()) {
            if (command.slug().length() > LONGEST_SLUG
                    || !SLUG.matcher(command.slug()).matches()) {
                found.add(Violation.of("/slug", "pages.slug.wrong", LONGEST_SLUG));
            } else if (pages.page(command.slug()).isPresent()) {
                found.add(Violation.of("/slug", "pages.slug.taken"));
            }
            if (pages.pages().size() >= OwnPages.MOST) {
                found.add(Violation.of("", "pages.most", OwnPages.MOST));
            }
        }
        check(found, "/title", command.title(), OwnPage.LONGEST_TITLE);
        check(found, "/body", command.body(), OwnPage.LONGEST_BODY);
        return found;
    }

    private static void check(List<Violation> found, String pointer, Text text, int longest) {
        if (text.isBlank()) {
            found.add(Violation.of(pointer, "error.required"));
        }
        text.byLanguage().forEach((language, words) -> {
            if (words.length() > longest) {
                found.add(Violation.of(pointer + "/" + language, "error.tooLong", longest, words.length()));
            }
        });
    }
}
