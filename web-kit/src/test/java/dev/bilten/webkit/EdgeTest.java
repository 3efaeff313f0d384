package dev.bilten.webkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.bilten.kernel.Settings;
import dev.bilten.webkit.access.AccessFeature;
import dev.bilten.webkit.access.ApiAccess;
import dev.bilten.webkit.access.Caller;
import dev.bilten.webkit.access.CsrfTokens;
import dev.bilten.webkit.access.CurrentIdentity;
import dev.bilten.webkit.access.CurrentSession;
import dev.bilten.webkit.access.FormFace;
import dev.bilten.webkit.access.NotFromBrowser;
import dev.bilten.webkit.access.OneOrder;
import dev.bilten.webkit.access.OpenToAll;
import dev.bilten.webkit.access.Requires;
import dev.bilten.webkit.access.SharedForm;
import dev.bilten.webkit.assets.Assets;
import dev.bilten.webkit.forms.Form;
import dev.bilten.webkit.forms.FormReader;
import dev.bilten.webkit.json.Json;
import dev.bilten.webkit.json.JsonBodies;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.messages.Sources;
import dev.bilten.webkit.problem.Problem;
import dev.bilten.webkit.problem.Problems;
import dev.bilten.webkit.view.PageContext;
import dev.bilten.webkit.view.Templates;
import dev.bilten.webkit.view.View;
import dev.bilten.webkit.view.ViewFilter;
import dev.bilten.webkit.view.ViewWriter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.glassfish.jersey.jdkhttp.JdkHttpServerFactory;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The filters, readers and writers together, over HTTP, in the JAX-RS implementation that the server bundles. */
class EdgeTest {

    public record Greeting(String name, int times) {}

    @Path("/page")
    @OpenToAll("a test")
    public static class Pages {
        @GET
        public View show() {
            return View.fragment("pages/greeting", "count", Map.of("n", 2)).withHeader("X-Test", "1");
        }

        @POST
        public View save(Form form) {
            form.text("name").required().value();
            return View.fragment("pages/greeting", "count", Map.of("n", 1)).withStatus(form.valid() ? 200 : 422);
        }

        @POST
        @Path("shared")
        @SharedForm("a test")
        public String shared(Form form) {
            return form.raw("name");
        }
    }

    @Path("/api/greetings")
    public static class Api {
        @POST
        @ApiAccess("greet")
        @Consumes("application/json")
        @Produces("application/json")
        public Greeting greet(Greeting greeting) {
            return greeting;
        }

        @POST
        @Path("hook")
        @OpenToAll("a test")
        @NotFromBrowser("signed")
        public String hook(String body) {
            return body;
        }
    }

    @Path("/orders")
    public static class Orders {
        @GET
        @Requires("orders.view")
        public String list() {
            return "orders";
        }

        @POST
        @Requires("orders.view")
        public String act(Form form) {
            return form.raw("name");
        }

        @GET
        @Path("forgotten")
        public String forgotten() {
            return "secret";
        }
    }

    /** As the real one, but without a servlet container around it. */
    public record Mapper(Problems problems) implements ExceptionMapper<Throwable> {
        @Override
        public Response toResponse(Throwable thrown) {
            var problem = problems.of(thrown, Locale.ENGLISH);
            return Response.status(problem.status())
                    .type(Problem.MEDIA_TYPE)
                    .entity(problem)
                    .build();
        }
    }

    /** Who sends the next request. */
    private static volatile Caller caller = new Caller.Nobody();

    private static final CurrentSession SESSION = () -> "session";
    private static final CsrfTokens TOKENS =
            new CsrfTokens(_ -> Optional.of(Base64.getEncoder().encodeToString(new byte[32])));
    private static HttpServer server;
    private static URI base;

    @BeforeAll
    static void start() {
        Settings none = _ -> Optional.empty();
        var sources = new Sources(none);
        var bundles = new Bundles(sources);
        var messages = new Messages(bundles, sources);
        var templates = new Templates(sources, bundles, messages, new Assets(sources));
        var problems = new Problems(messages);
        var identity = new CurrentIdentity() {
            @Override
            public Caller caller() {
                return caller;
            }

            @Override
            public void at(Set<UUID> events) {}

            @Override
            public String signInUrl(String path) {
                return "/login?then=" + path;
            }
        };
        var config = new ResourceConfig(Pages.class, Api.class, Orders.class)
                .register(new ViewWriter(templates, () -> PageContext.of(Locale.ENGLISH, "/", "t")))
                .register(new ViewFilter())
                .register(new FormReader())
                .register(new JsonBodies(new Json()))
                .register(new AccessFeature(identity, TOKENS, SESSION, new OneOrder(Set.of())))
                .register(new Mapper(problems));
        server = JdkHttpServerFactory.createHttpServer(URI.create("http://127.0.0.1:0/"), config);
        base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @AfterAll
    static void stop() {
        server.stop(0);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        // a connection each: the JDK's server may close one after it refused a body it did not read
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).header("Accept", "*/*");
    }

    private static HttpRequest.Builder shared(String body) {
        return to("/page/shared")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder form(String body) {
        return form("/page", body);
    }

    private static HttpRequest.Builder form(String path, String body) {
        return to(path).header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder json(String body) {
        return to("/api/greetings").header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    @Test
    void a_view_is_drawn_with_its_headers() throws Exception {
        var answer = send(to("/page").setHeader("Accept", "application/json, */*;q=0.1"));
        assertThat(answer.body()).isEqualTo("<i>2 tickets</i>");
        assertThat(answer.headers().map())
                .containsEntry("content-type", java.util.List.of("text/html;charset=UTF-8"))
                .containsEntry("vary", java.util.List.of("HX-Request"))
                .containsEntry("x-test", java.util.List.of("1"));
    }

    @Test
    void a_form_without_its_token_changes_nothing() throws Exception {
        assertThat(send(form("name=Mona")).statusCode()).isEqualTo(403);
        assertThat(send(form("name=Mona&_csrf=forged")).body()).contains("\"code\":\"stale-form\"");
    }

    @Test
    void a_form_with_its_token_is_read_after_the_guard_read_it() throws Exception {
        assertThat(send(form("name=Mona&_csrf=" + TOKENS.issue(SESSION, FormFace.HOUSE)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(form("name=&_csrf=" + TOKENS.issue(SESSION, FormFace.HOUSE)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(send(form("name=Mona").header("X-CSRF-Token", TOKENS.issue(SESSION, FormFace.HOUSE)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_form_of_the_house_takes_no_token_that_a_theme_was_given() throws Exception {
        assertThat(send(form("name=Mona&_csrf=" + TOKENS.issue(SESSION, FormFace.SHOP)))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_page_of_another_organizer_cannot_post_here_even_with_a_token() throws Exception {
        var body = "name=Mona&_csrf=" + TOKENS.issue(SESSION, FormFace.HOUSE);
        assertThat(send(form(body).header("Sec-Fetch-Site", "same-site")).statusCode())
                .isEqualTo(403);
        assertThat(send(form(body).header("Sec-Fetch-Site", "cross-site")).statusCode())
                .isEqualTo(403);
        assertThat(send(form(body).header("Origin", "http://aurora.localhost")).statusCode())
                .isEqualTo(403);
        assertThat(send(form(body).header("Origin", "null")).statusCode()).isEqualTo(403);
        assertThat(send(form(body).header("Sec-Fetch-Site", "same-origin").header("Origin", base.toString()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_form_of_a_page_that_is_everybodys_comes_from_here_by_its_origin_or_its_token() throws Exception {
        assertThat(send(shared("name=Mona")).statusCode()).as("nobody says").isEqualTo(403);
        assertThat(send(shared("name=Mona&_csrf=").header("X-CSRF-Token", "forged"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(shared("name=Mona").header("Origin", "http://aurora.localhost"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(shared("name=Mona").header("Origin", base.toString()).header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(shared("name=Mona&_csrf=").header("Origin", base.toString()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(send(shared("name=Mona&_csrf=" + TOKENS.issue(SESSION, FormFace.HOUSE)))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_form_too_large_is_refused() throws Exception {
        var token = TOKENS.issue(SESSION, FormFace.HOUSE);
        assertThat(send(form("name=" + "x".repeat(600_000) + "&_csrf=" + token)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void the_api_wants_a_key_and_no_token() throws Exception {
        caller = new Caller.Nobody();
        assertThat(send(json("{\"name\":\"Mona\",\"times\":1}")).statusCode()).isEqualTo(401);
        caller = new Caller.ApiKey("1", Set.of());
        assertThat(send(json("{\"name\":\"Mona\",\"times\":1}")).statusCode()).isEqualTo(403);
        caller = new Caller.ApiKey("1", Set.of("greet"));
        assertThat(send(json("{\"name\":\"Mona\",\"times\":1}")).body()).isEqualTo("{\"name\":\"Mona\",\"times\":1}");
    }

    @Test
    void a_body_with_a_fault_is_answered_with_its_place() throws Exception {
        caller = new Caller.ApiKey("1", Set.of("greet"));
        var answer = send(json("{\"name\":\"Mona\",\"times\":1,\"admin\":true}"));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("content-type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"pointer\":\"/admin\"");
        assertThat(send(json("x".repeat(1_100_000))).statusCode()).isEqualTo(413);
    }

    @Test
    void a_webhook_needs_no_token() throws Exception {
        assertThat(send(to("/api/greetings/hook").POST(BodyPublishers.ofString("paid")))
                        .body())
                .isEqualTo("paid");
    }

    @Test
    void who_is_not_signed_in_is_sent_to_the_log_in_and_back() throws Exception {
        caller = new Caller.Nobody();
        var answer = send(to("/orders?page=2").setHeader("Accept", "text/html"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("location").orElseThrow()).endsWith("/login?then=/orders?page=2");
    }

    @Test
    void a_form_of_who_is_signed_out_is_refused_and_not_led_away_from_what_was_typed() throws Exception {
        caller = new Caller.Nobody();
        var sent = "name=Mona&_csrf=" + TOKENS.issue(SESSION, FormFace.HOUSE);
        assertThat(send(form("/orders", sent).setHeader("Accept", "text/html")).statusCode())
                .isEqualTo(401);
        caller = new Caller.Person("1", "Mona", Set.of("orders.view"));
        assertThat(send(form("/orders", sent).setHeader("Accept", "text/html")).body())
                .isEqualTo("Mona");
    }

    @Test
    void a_script_of_a_page_that_is_open_is_told_and_not_sent_to_the_log_in() throws Exception {
        caller = new Caller.Nobody();
        var answer = send(to("/orders?page=2").header("HX-Request", "true"));
        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void a_route_without_a_declaration_is_refused_to_everybody() throws Exception {
        caller = new Caller.Person("1", "Mona", Set.of("orders.view"));
        assertThat(send(to("/orders")).body()).isEqualTo("orders");
        assertThat(send(to("/orders/forgotten")).statusCode()).isEqualTo(403);
        assertThat(send(to("/application.wadl")).statusCode()).isNotEqualTo(200);
    }

    @Test
    void what_is_not_there_is_a_problem_too() throws Exception {
        assertThat(send(to("/nowhere")).body()).contains("\"code\":\"not-found\"");
        assertThat(send(to("/page").method("DELETE", BodyPublishers.noBody())).statusCode())
                .isEqualTo(405);
        caller = new Caller.ApiKey("1", Set.of("greet"));
        assertThat(send(json("<x/>").setHeader("Content-Type", "text/xml")).statusCode())
                .isEqualTo(415);
    }
}
