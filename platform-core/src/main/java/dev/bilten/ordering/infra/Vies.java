package dev.bilten.ordering.infra;

import dev.bilten.database.api.Json;
import dev.bilten.database.api.Service;
import dev.bilten.kernel.Settings;
import dev.bilten.ordering.api.VatCheck;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the European Commission's VIES about a VAT number. Where it is asked is said by the operator alone, and no answer
 * sends us elsewhere. Asking twice does no harm.
 */
@Service
public class Vies {
    private static final Logger LOG = LoggerFactory.getLogger(Vies.class);
    private static final String PUBLIC = "https://ec.europa.eu/taxation_customs/vies/rest-api";
    /** From one node: VIES refuses who asks too much at once, and a slow one must not keep every buyer's thread. */
    private static final int AT_ONCE = 16;
    /** An answer is a few hundred bytes. */
    private static final long LARGEST = 64 * 1024L;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final URI address;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final ViesCircuits circuits = new ViesCircuits();

    @Inject
    public Vies(Settings settings) {
        address = URI.create(settings.get("bilten.vies.url", PUBLIC).replaceAll("/+$", "") + "/check-vat-number");
    }

    /**
     * Never fails: what is no answer says why.
     *
     * @param vatId with the two letters of a country that is in VIES
     * @param asker the organizer's own number, for which VIES gives a consultation number; empty: none
     * @param patience how long the answer may take, to its last byte
     */
    public VatCheck ask(String vatId, String asker, Instant now, Duration patience) {
        var country = vatId.substring(0, 2);
        if (circuits.closed(country, now)) {
            return VatCheck.silent(vatId, now, "PAUSED");
        }
        if (!places.tryAcquire()) {
            return VatCheck.silent(vatId, now, "BUSY");
        }
        try {
            var check = send(vatId, asker, now, patience);
            if (check.answered()) {
                circuits.answered(country);
            } else {
                circuits.silent(country, now);
                LOG.atInfo()
                        .addKeyValue("country", country)
                        .addKeyValue("trouble", check.trouble())
                        .log("VIES does not answer");
            }
            return check;
        } finally {
            places.release();
        }
    }

    private VatCheck send(String vatId, String asker, Instant now, Duration patience) {
        var request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(question(vatId, asker)))
                .build();
        var coming = http.sendAsync(
                request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), LARGEST));
        try {
            // not the request's own timeout: that ends with the headers, and a body may trickle for ever
            var answer = coming.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return ViesAnswer.read(vatId, now, answer.statusCode(), answer.body());
        } catch (TimeoutException _) {
            coming.cancel(true);
            return VatCheck.silent(vatId, now, "TOO_SLOW");
        } catch (ExecutionException _) {
            return VatCheck.silent(vatId, now, "UNREACHABLE");
        } catch (InterruptedException _) {
            coming.cancel(true);
            Thread.currentThread().interrupt();
            return VatCheck.silent(vatId, now, "TOO_SLOW");
        }
    }

    private static String question(String vatId, String asker) {
        var question = new LinkedHashMap<String, String>();
        question.put("countryCode", vatId.substring(0, 2));
        question.put("vatNumber", vatId.substring(2));
        if (!asker.isEmpty()) {
            question.put("requesterMemberStateCode", asker.substring(0, 2));
            question.put("requesterNumber", asker.substring(2));
        }
        return Json.write(question);
    }
}
