package dev.bilten.identity.app;

import dev.bilten.database.api.Service;
import dev.bilten.database.api.Transactional;
import dev.bilten.identity.api.LegalTexts;
import dev.bilten.identity.api.TenantSettings;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.Text;
import dev.bilten.kernel.Violation;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Says what buyers agree to. What was ordered before was ordered under the terms of its time, which the audit log keeps. */
@Service
public class SaveLegalTexts {
    private final TenantSettings settings;

    @Inject
    public SaveLegalTexts(TenantSettings settings) {
        this.settings = settings;
    }

    /** What is wrong; empty when it is saved. */
    @Transactional
    public List<Violation> execute(CallContext call, LegalTexts texts) {
        var found = violations(texts);
        if (found.isEmpty()) {
            settings.save(call, LegalTexts.KEY, texts);
        }
        return found;
    }

    /** What is wrong with them at any level. */
    static List<Violation> violations(LegalTexts texts) {
        var found = new ArrayList<Violation>();
        check(found, "/terms", texts.terms());
        check(found, "/privacy", texts.privacy());
        return found;
    }

    private static void check(List<Violation> found, String pointer, Text text) {
        text.byLanguage().forEach((language, words) -> {
            if (words.length() > LegalTexts.LONGEST) {
                found.add(Violation.of(pointer + "/" + language, "error.too-long", LegalTexts.LONGEST));
            }
        });
    }
}
