package dev.bilten.journal.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.journal.api.AuditTrail;
import dev.bilten.journal.infra.EntryReader;
import dev.bilten.kernel.TenantContext;
import jakarta.inject.Inject;
import java.util.List;

/** Answers {@link AuditTrail}. */
@Service
public class ReadTrail implements AuditTrail {
    private final EntryReader entries;

    @Inject
    public ReadTrail(EntryReader entries) {
        this.entries = entries;
    }

    @Override
    @Transactional
    public List<Entry> of(TenantContext tenant, String objectType, String objectId, int most) {
        return entries.of(objectType, objectId, most);
    }
}
