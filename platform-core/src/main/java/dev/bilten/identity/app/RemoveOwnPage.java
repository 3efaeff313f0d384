package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.OwnPages;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.identity.infra.SettingLocks;
import dev.bilten.kernel.CallContext;
import jakarta.inject.Inject;

/** Takes a page in the organizer's own words away. What it said stays in the audit log. */
@Service
public class RemoveOwnPage {
    private final TenantSettings settings;
    private final SettingLocks locks;

    @Inject
    public RemoveOwnPage(TenantSettings settings, SettingLocks locks) {
        this.settings = settings;
        this.locks = locks;
    }

    /** Whether there was one. */
    @Transactional
    public boolean execute(CallContext call, String slug) {
        locks.hold(OwnPages.KEY, call.now());
        var pages = settings.read(call.tenant(), OwnPages.KEY).orElse(OwnPages.NONE);
        if (pages.page(slug).isEmpty()) {
            return false;
        }
        settings.save(call, OwnPages.KEY, pages.without(slug));
        return true;
    }
}
