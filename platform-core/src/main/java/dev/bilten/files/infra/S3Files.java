package dev.bilten.files.infra;

import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.FileType;
import dev.bilten.files.api.Files;
import dev.bilten.files.domain.Naming;
import dev.bilten.kernel.ProblemException;
import dev.bilten.kernel.ProblemType;
import dev.bilten.kernel.Scope;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A bucket of Amazon S3 or of what speaks like it, in path style: {@code <endpoint>/<bucket>/<keeper>/<folder>/…}. Three
 * calls of the JDK's own client: an SDK for them weighs more than the rest of the platform.
 */
final class S3Files implements Files {
    private static final Logger LOG = LoggerFactory.getLogger(S3Files.class);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(3))
            .build();
    private final String base;
    private final S3Signer signer;

    S3Files(URI endpoint, String bucket, S3Signer signer) {
        this.base = endpoint.toString().replaceAll("/+$", "") + "/" + bucket + "/";
        this.signer = signer;
    }

    @Override
    public FileRef put(Scope keeper, String folder, FileType type, byte[] content) {
        var ref = Naming.of(folder, type, content);
        var answer = send("PUT", uri(keeper, ref), Map.of("Content-Type", type.mediaType()), content);
        require(answer, 200);
        return ref;
    }

    @Override
    public Optional<byte[]> read(Scope keeper, FileRef ref) {
        var answer = send("GET", uri(keeper, ref), Map.of(), new byte[0]);
        if (answer.statusCode() == 404) {
            return Optional.empty();
        }
        require(answer, 200);
        return Optional.of(answer.body());
    }

    @Override
    public void delete(Scope keeper, FileRef ref) {
        var answer = send("DELETE", uri(keeper, ref), Map.of(), new byte[0]);
        if (answer.statusCode() != 404) {
            require(answer, 204);
        }
    }

    private URI uri(Scope keeper, FileRef ref) {
        return URI.create(base + Naming.shelf(keeper) + "/" + ref.value());
    }

    private HttpResponse<byte[]> send(String method, URI uri, Map<String, String> headers, byte[] content) {
        var body = content.length == 0
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofByteArray(content);
        var request =
                HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(20)).method(method, body);
        signer.sign(method, uri, headers, content).forEach(request::header);
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            LOG.error("S3 does not answer", e);
            throw unavailable();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable();
        }
    }

    private static void require(HttpResponse<byte[]> answer, int status) {
        if (answer.statusCode() != status) {
            LOG.error(
                    "S3 answered {} to {}",
                    answer.statusCode(),
                    answer.request().method());
            throw unavailable();
        }
    }

    private static ProblemException unavailable() {
        return new ProblemException(ProblemType.UNAVAILABLE, "The file store does not answer. Try again in a moment.");
    }
}
