package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.FrontBlock;
import dev.bilten.identity.api.FrontPage;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.identity.infra.SettingLocks;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Uuids;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/** Arranges what a shop's front page says beside its events. All of it is one setting: changes come one after the other. */
@Service
public class EditFrontPage {
    private final TenantSettings settings;
    private final SettingLocks locks;

    @Inject
    public EditFrontPage(TenantSettings settings, SettingLocks locks) {
        this.settings = settings;
        this.locks = locks;
    }

    /**
     * @param id empty to add one
     * @param seen the version that the editor saw; empty to add one
     */
    public record Command(
            Optional<UUID> id,
            OptionalLong seen,
            FrontBlock.Kind kind,
            boolean below,
            Text heading,
            Text text,
            String picture,
            List<UUID> events) {}

    public sealed interface Result {
        record Saved(FrontBlock block) implements Result {}

        /** Somebody else saved it meanwhile; nothing was changed. */
        record Stale(FrontBlock now) implements Result {}

        record Refused(List<Violation> violations) implements Result {}

        record NotFound() implements Result {}
    }

    /** What is wrong; nothing was changed then. */
    @Transactional
    public List<Violation> tagline(CallContext call, Text words) {
        var found = FrontPageRules.tagline(words);
        if (found.isEmpty()) {
            settings.save(call, FrontPage.KEY, held(call).withTagline(words));
        }
        return found;
    }

    @Transactional
    public Result save(CallContext call, Command command) {
        var page = held(call);
        var known = command.id().flatMap(page::block);
        if (command.id().isPresent()) {
            if (known.filter(block -> block.kind() == command.kind()).isEmpty()) {
                return new Result.NotFound();
            }
            if (known.get().version() != command.seen().orElse(-1)) {
                return new Result.Stale(known.get());
            }
        }
        var violations = FrontPageRules.block(command, page);
        if (!violations.isEmpty()) {
            return new Result.Refused(violations);
        }
        var block = new FrontBlock(
                command.id().orElseGet(Uuids::next),
                command.kind(),
                command.below(),
                command.heading(),
                command.text(),
                command.picture(),
                command.events(),
                known.map(FrontBlock::version).orElse(0L) + 1);
        settings.save(call, FrontPage.KEY, page.with(block));
        return new Result.Saved(block);
    }

    /** Whether there was one. */
    @Transactional
    public boolean move(CallContext call, UUID id, boolean up) {
        var page = held(call);
        if (page.block(id).isEmpty()) {
            return false;
        }
        settings.save(call, FrontPage.KEY, page.moved(id, up));
        return true;
    }

    /** Whether there was one. What it said stays in the audit log. */
    @Transactional
    public boolean remove(CallContext call, UUID id) {
        var page = held(call);
        if (page.block(id).isEmpty()) {
            return false;
        }
        settings.save(call, FrontPage.KEY, page.without(id));
        return true;
    }

    /** As it is, until the transaction ends: without the lock, of two that are saved at once one would be lost. */
    private FrontPage held(CallContext call) {
        locks.hold(FrontPage.KEY, call.now());
        return settings.read(call.tenant(), FrontPage.KEY).orElse(FrontPage.NONE);
    }
}
