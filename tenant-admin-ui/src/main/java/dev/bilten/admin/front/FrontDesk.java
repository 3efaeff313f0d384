package dev.bilten.admin.front;

import dev.bilten.admin.Wording;
import dev.bilten.database.api.Service;
import dev.bilten.identity.api.FrontBlock;
import dev.bilten.identity.api.FrontBlock.Kind;
import dev.bilten.identity.api.FrontPage;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.Violation;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormView;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.view.View;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws the page of the front page, with a form open or none. */
@Service
public class FrontDesk {
    private static final String PAGE = "dev/bilten/admin/front/front";

    private final TenantSettings settings;
    private final FrontEvents events;
    private final Messages messages;
    private final CurrentCall current;

    @Inject
    public FrontDesk(TenantSettings settings, FrontEvents events, Messages messages, CurrentCall current) {
        this.settings = settings;
        this.events = events;
        this.messages = messages;
        this.current = current;
    }

    FrontPage page() {
        return settings.read(current.tenant(), FrontPage.KEY).orElse(FrontPage.NONE);
    }

    View view(FrontPage page, FrontModel.@Nullable Edited block, @Nullable String done) {
        return view(page, FrontModel.tagline(page), block, done);
    }

    private View view(FrontPage page, FormView tagline, FrontModel.@Nullable Edited block, @Nullable String done) {
        return View.of(
                PAGE,
                new FrontModel(
                        tagline,
                        FrontModel.rows(page, wording(), events),
                        FrontModel.adds(wording()),
                        block,
                        page.blocks().size() >= FrontPage.MOST,
                        switch (done) {
                            case "saved", "moved", "removed" -> wording().text("front." + done);
                            case null, default -> null;
                        }));
    }

    View tagline(Form form) {
        return view(page(), wording().again(form), null, null);
    }

    FrontModel.Edited added(Kind kind) {
        return of(kind, Optional.empty(), FormView.of(Map.of()), Set.of(), false);
    }

    FrontModel.Edited edited(FrontBlock block) {
        var ticked = block.events().stream().map(UUID::toString).collect(Collectors.toSet());
        return of(block.kind(), Optional.of(block), FrontModel.stored(block), ticked, false);
    }

    View again(Kind kind, Optional<FrontBlock> known, Form form, boolean stale) {
        return view(page(), of(kind, known, wording().again(form), Set.copyOf(form.all("events")), stale), null);
    }

    /** @param key why the file that was sent is not taken */
    View refused(Optional<FrontBlock> known, String key) {
        var form = known.map(this::edited).orElseGet(() -> added(Kind.PICTURE));
        return view(page(), form.withFault(wording().text(key)), null);
    }

    /** A field of several languages has no error of its own: it stands beside its first. */
    Map<String, String> fields(Map<String, String> whole, List<Violation> violations) {
        var fields = new HashMap<>(whole);
        violations.stream()
                .map(Violation::pointer)
                .filter(pointer -> pointer.indexOf('/', 1) > 0)
                .forEach(pointer -> fields.put(pointer, pointer.substring(1).replace('/', '.')));
        return fields;
    }

    private FrontModel.Edited of(
            Kind kind, Optional<FrontBlock> known, FormView form, Set<String> ticked, boolean stale) {
        var picture = kind == Kind.PICTURE && known.isEmpty();
        return new FrontModel.Edited(
                form,
                FrontModel.word(kind),
                wording().text(known.isPresent() ? "front.edit" : "front.add." + FrontModel.word(kind)),
                picture ? FrontPagePage.upload(known) : FrontPagePage.action(kind, known),
                known.map(block -> block.id().toString()).orElse(null),
                known.map(FrontBlock::version).orElse(0L),
                kind == Kind.EVENTS ? events.ticks(ticked) : List.of(),
                known.map(FrontBlock::picture)
                        .filter(name -> !name.isEmpty())
                        .map(name -> "/brand/" + name)
                        .orElse(null),
                null,
                stale);
    }

    private Wording wording() {
        return new Wording(messages, PAGE, current.locale());
    }
}
