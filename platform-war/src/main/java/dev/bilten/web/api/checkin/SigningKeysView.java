package dev.bilten.web.api.checkin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All keys; the one that signs first. */
@Schema(name = "SigningKeys")
public record SigningKeysView(List<SigningKeyView> results) {
    public SigningKeysView {
        results = List.copyOf(results);
    }
}
