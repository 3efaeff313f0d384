package dev.bilten.admin.order;

import dev.bilten.admin.Replies;
import dev.bilten.catalog.api.QuestionId;
import dev.bilten.files.api.FileRef;
import dev.bilten.files.api.FileType;
import dev.bilten.files.api.Files;
import dev.bilten.identity.api.Permissions;
import dev.bilten.kernel.ProblemException;
import dev.bilten.ordering.api.Orders;
import dev.bilten.ordering.app.answers.ReadAnswers;
import dev.bilten.webkit.access.CurrentCall;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.WithinOrder;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** A file that a buyer sent. It comes as a download, never as a page of this host: a stranger made it. */
@Path("/admin/orders/{code: [0-9A-Za-z]+}/answers/{position: [0-9]{1,4}}/{question}")
@Requires(Permissions.ORDERS_VIEW)
@WithinOrder("code")
public class AnswerFilePage {
    private final Orders orders;
    private final ReadAnswers answers;
    private final Files files;
    private final CurrentCall current;

    @Inject
    public AnswerFilePage(Orders orders, ReadAnswers answers, Files files, CurrentCall current) {
        this.orders = orders;
        this.answers = answers;
        this.files = files;
        this.current = current;
    }

    @GET
    public Response file(
            @PathParam("code") String code,
            @PathParam("position") int position,
            @PathParam("question") String question) {
        var tenant = current.tenant();
        var wanted = new QuestionId(Replies.id(question));
        var order = orders.byCode(tenant, code).orElseThrow(ProblemException::notFound);
        var answer = answers.of(tenant, order.id()).stream()
                .filter(one -> one.position() == position && one.question().equals(wanted))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        var ref = answer.file().flatMap(FileRef::parse).orElseThrow(ProblemException::notFound);
        var type = FileType.of(ref).orElseThrow(ProblemException::notFound);
        var bytes = files.read(tenant, ref).orElseThrow(ProblemException::notFound);
        return Response.ok(bytes, type.mediaType())
                .header(
                        "Content-Disposition",
                        disposition(order.code(), position, answer.values().getFirst(), type))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("Cache-Control", "private, no-store")
                .build();
    }

    /** Its ending says what it is, whatever the buyer called it. */
    private static String disposition(String code, int position, String name, FileType type) {
        var stem = name.replaceAll("\\.[A-Za-z0-9]{1,8}$", "");
        var encoded = URLEncoder.encode(stem + "." + type.extension(), StandardCharsets.UTF_8)
                .replace("+", "%20");
        return "attachment; filename=\"" + code + "-" + position + "." + type.extension() + "\"; filename*=UTF-8''"
                + encoded;
    }
}
