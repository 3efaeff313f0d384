package dev.bilten.plugins.httpexporter;

import dev.bilten.plugin.api.AnalyticsExporter;
import dev.bilten.plugin.api.EventBatch;
import dev.bilten.plugin.api.ExportOutcome;
import dev.bilten.plugin.api.ExportOutcome.Accepted;
import dev.bilten.plugin.api.ExportOutcome.Refused;
import dev.bilten.plugin.api.ExportOutcome.RetryLater;
import dev.bilten.plugin.api.HostRefusedException;
import dev.bilten.plugin.api.PluginContext;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Posts each batch and takes any 2xx for an acceptance. */
public final class HttpExporter implements AnalyticsExporter {
    private static final Logger LOG = LoggerFactory.getLogger(HttpExporter.class);
    private static final Duration SOON = Duration.ofSeconds(30);
    /** For answers that a person has to mend at the other end. */
    private static final Duration LATER = Duration.ofMinutes(5);

    @Override
    public ExportOutcome export(EventBatch batch, PluginContext context) {
        var url = target(context.setting("url", ""));
        if (url.isEmpty()) {
            return new Refused(
                    "The address must begin with https:// or http:// and name a host, without a user in it.");
        }
        var signature = Signature.of(context.setting("secret", ""));
        if (signature.isEmpty()) {
            return new Refused("The signing secret must be whsec_ and the Base64 of 24 to 64 bytes.");
        }
        var body = Body.of(batch, context.clock().instant());
        var headers = new LinkedHashMap<String, String>();
        headers.put("content-type", "application/json");
        headers.put("user-agent", "Bilten-Events/1");
        headers.putAll(signature.get().headers(batch.batchId(), context.clock().instant(), body));
        try {
            return verdict(Post.send(url.get(), headers, body, context));
        } catch (HostRefusedException refused) {
            return new Refused(String.valueOf(refused.getMessage()));
        } catch (IOException failure) {
            LOG.debug("batch not delivered", failure);
            return new RetryLater("No connection: " + failure.getClass().getSimpleName(), SOON);
        }
    }

    private static ExportOutcome verdict(Post.Answer answer) {
        int status = answer.status();
        if (status >= 200 && status < 300) {
            return new Accepted();
        }
        if (status >= 300 && status < 400) {
            return new Refused("The address answers with a redirect (" + status + "), which is not followed.");
        }
        if (status == 410) {
            return new Refused("The address answers that it is gone for good (410).");
        }
        var after = status >= 500 || status == 429 || status == 408 ? SOON : LATER;
        return new RetryLater(
                "The address answered " + status + ".", answer.retryAfter().orElse(after));
    }

    private static Optional<URI> target(String setting) {
        try {
            var url = URI.create(setting.strip());
            var scheme = String.valueOf(url.getScheme());
            boolean good = (scheme.equals("https") || scheme.equals("http"))
                    && url.getHost() != null
                    && url.getRawUserInfo() == null;
            return good ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException noUrl) {
            return Optional.empty();
        }
    }
}
