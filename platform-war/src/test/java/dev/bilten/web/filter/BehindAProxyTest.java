package dev.bilten.web.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bilten.jobs.api.Courtesy;
import dev.bilten.kernel.Settings;
import dev.bilten.kernel.TenantId;
import dev.bilten.tenancy.api.Tenant;
import dev.bilten.tenancy.api.Tenants;
import dev.bilten.webkit.assets.Assets;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.messages.Sources;
import dev.bilten.webkit.view.Templates;
import jakarta.servlet.http.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BehindAProxyTest {
    private static final String PROXY = "10.0.0.5";
    private static final String STRANGER = "203.0.113.9";

    /** What a TLS proxy says; anybody can say the same. */
    private static FakeRequest forwarded(String peer) {
        return new FakeRequest()
                .from(peer)
                .with("Host", "inside:8080")
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Host", "nile.example.org")
                .with("X-Forwarded-For", "198.51.100.7");
    }

    @Test
    void a_configured_proxy_is_believed() {
        assertThat(origin(forwarded(PROXY))).isEqualTo(new Origin("https", "nile.example.org", -1, "198.51.100.7"));
    }

    @Test
    void nobody_else_is_believed_and_nobody_at_all_while_none_is_configured() {
        assertThat(origin(forwarded(STRANGER))).isEqualTo(new Origin("http", "inside", 8080, STRANGER));
        assertThat(new Origins(settings(Map.of())).of(forwarded(PROXY).request()))
                .contains(new Origin("http", "inside", 8080, PROXY));
        assertThat(new Origins(settings(Map.of())).of(forwarded("127.0.0.1").request()))
                .contains(new Origin("http", "inside", 8080, "127.0.0.1"));
    }

    @Test
    void of_several_values_the_one_our_proxy_wrote_counts_on_one_line_or_on_its_own() {
        var oneLine = forwarded(PROXY)
                .with("X-Forwarded-For", "6.6.6.6, 198.51.100.7")
                .with("X-Forwarded-Proto", "https, http")
                .with("X-Forwarded-Host", "evil.test, nile.example.org");
        var expected = new Origin("http", "nile.example.org", -1, "198.51.100.7");
        assertThat(origin(oneLine)).isEqualTo(expected);
        var ownLine = forwarded(PROXY)
                .with("X-Forwarded-For", "6.6.6.6", "198.51.100.7")
                .with("X-Forwarded-Proto", "https", "http")
                .with("X-Forwarded-Host", "evil.test", "nile.example.org");
        assertThat(origin(ownLine)).isEqualTo(expected);
    }

    @Test
    void proxies_in_a_row_are_passed_over_and_what_is_no_address_is_nobodys() {
        assertThat(origin(forwarded(PROXY).with("X-Forwarded-For", "198.51.100.7, 10.0.0.6, 10.0.0.5"))
                        .client())
                .isEqualTo("198.51.100.7");
        assertThat(origin(forwarded(PROXY).with("X-Forwarded-For", "198.51.100.7:4711"))
                        .client())
                .isEqualTo("198.51.100.7");
        assertThat(origin(forwarded(PROXY).with("X-Forwarded-For", "6.6.6.6, <script>"))
                        .client())
                .isEqualTo(PROXY);
    }

    @Test
    void an_address_has_several_spellings() {
        var origins = new Origins(settings(Map.of("bilten.proxies", "::1")));
        var request = forwarded("0:0:0:0:0:0:0:1").with("X-Forwarded-For", "[2001:db8::7]:443");
        assertThat(origins.of(request.request()).orElseThrow())
                .isEqualTo(new Origin("https", "nile.example.org", -1, "2001:db8:0:0:0:0:0:7"));
        assertThatThrownBy(() -> new Origins(settings(Map.of("bilten.proxies", "10.0.0.5, proxy.local"))))
                .hasMessageContaining("proxy.local");
    }

    @Test
    void a_host_that_is_no_name_is_refused() {
        for (var host : List.of("nile.test/path", "nile.test\r\nX: y", "user@nile.test", "", "a b")) {
            assertThat(origins().of(new FakeRequest().with("Host", host).request()))
                    .as(host)
                    .isEmpty();
            assertThat(origins()
                            .of(forwarded(PROXY).with("X-Forwarded-Host", host).request())
                            .map(Origin::host))
                    .as(host)
                    .isIn(Optional.empty(), Optional.of("inside"));
        }
    }

    @Test
    void what_operators_see_is_for_this_machine_and_a_proxy_is_never_this_machine() {
        assertThat(origins().local(new FakeRequest().from("127.0.0.1").request()))
                .isTrue();
        assertThat(origins().local(new FakeRequest().from("0:0:0:0:0:0:0:1").request()))
                .isTrue();
        assertThat(origins().local(new FakeRequest().from(STRANGER).request())).isFalse();
        for (var header : List.of("X-Forwarded-For", "X-Forwarded-Proto", "Forwarded", "Via", "X-Real-IP")) {
            assertThat(origins()
                            .local(new FakeRequest()
                                    .from("127.0.0.1")
                                    .with(header, "127.0.0.1")
                                    .request()))
                    .as(header)
                    .isFalse();
        }
        var proxyHere = new Origins(settings(Map.of("bilten.proxies", "127.0.0.1")));
        assertThat(proxyHere.local(new FakeRequest().from("127.0.0.1").request()))
                .isFalse();
    }

    @Test
    void over_https_cookies_belong_to_this_host_alone_and_browsers_are_told_to_stay() throws Exception {
        var request = forwarded(PROXY);
        var visit = enter(request);
        visit.cookies().set("session", "s3cret");
        assertThat(request.answered.get("Set-Cookie"))
                .containsExactly("__Host-session=s3cret; Path=/; HttpOnly; SameSite=Lax; Secure");
        assertThat(request.answered.get("Strict-Transport-Security"))
                .containsExactly("max-age=31536000; includeSubDomains");
        assertThat(visit.site()).isInstanceOf(Site.Organizer.class);
    }

    @Test
    void whoever_only_says_https_gets_neither() throws Exception {
        var request = forwarded(STRANGER).with("Host", "nile.example.org");
        var visit = enter(request);
        visit.cookies().set("session", "s3cret");
        assertThat(request.answered.get("Set-Cookie"))
                .containsExactly("session=s3cret; Path=/; HttpOnly; SameSite=Lax");
        assertThat(request.answered).doesNotContainKey("Strict-Transport-Security");
        assertThat(visit.origin().client()).isEqualTo(STRANGER);
    }

    @Test
    void over_https_a_cookie_that_a_neighbour_could_have_planted_is_not_read() throws Exception {
        var request = forwarded(PROXY);
        request.cookies.add(new Cookie("session", "planted"));
        assertThat(enter(request).cookies().read("session")).isEmpty();
        request.cookies.add(new Cookie("__Host-session", "ours"));
        assertThat(enter(request).cookies().read("session")).contains("ours");
    }

    private static Origin origin(FakeRequest request) {
        return origins().of(request.request()).orElseThrow();
    }

    private static Origins origins() {
        return new Origins(settings(Map.of("bilten.proxies", "10.0.0.5, 10.0.0.6")));
    }

    private static Visit enter(FakeRequest request) throws Exception {
        var seen = new Visit[1];
        entrance().doFilter(request.request(), request.response(), (_, _) -> seen[0] = Visit.current());
        return seen[0];
    }

    private static Entrance entrance() {
        var configuration = settings(Map.of());
        var sources = new Sources(configuration);
        var bundles = new Bundles(sources);
        var messages = new Messages(bundles, sources);
        var templates = new Templates(sources, bundles, messages, new Assets(sources));
        return new Entrance(
                origins(),
                new Sites(new OnlyNile(), configuration),
                new HouseLanguages(KnownProfile.read(Optional.empty())),
                new Refusals(templates, messages),
                new SecurityHeaders(),
                new Courtesy());
    }

    private static Settings settings(Map<String, String> values) {
        return key -> Optional.ofNullable(values.get(key))
                .or(() -> key.equals("bilten.base.url") ? Optional.of("https://example.org") : Optional.empty());
    }

    /** A directory with one organizer in it. */
    private static final class OnlyNile implements Tenants {
        private final Tenant nile = new Tenant(
                TenantId.next(), "nile", "Nile", "main", "t_x", "t_x", Tenant.State.ACTIVE, "", Instant.EPOCH);

        @Override
        public Optional<Tenant> byHost(String host) {
            return host.equals("nile.example.org") ? Optional.of(nile) : Optional.empty();
        }

        @Override
        public Optional<Tenant> byId(TenantId id) {
            return Optional.of(nile);
        }

        @Override
        public Optional<String> primaryHost(TenantId id) {
            return Optional.of("nile.example.org");
        }

        @Override
        public List<Tenant> active() {
            return List.of(nile);
        }
    }
}
