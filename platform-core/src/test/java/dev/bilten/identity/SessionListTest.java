package dev.bilten.identity;

import static dev.bilten.identity.Identities.PASSWORD;
import static dev.bilten.identity.Identities.PLATFORM;
import static dev.bilten.identity.Identities.by;
import static dev.bilten.identity.Identities.member;
import static dev.bilten.identity.Identities.owner;
import static dev.bilten.identity.Identities.someEmail;
import static dev.bilten.identity.Identities.team;
import static dev.bilten.identity.Identities.welcome;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.identity.api.Device;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.OpenSession;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.Rights;
import dev.bilten.identity.app.EndSession;
import dev.bilten.identity.app.EndSessions;
import dev.bilten.identity.app.ListSessions;
import dev.bilten.identity.app.SessionLookup;
import dev.bilten.identity.app.SignIn;
import dev.bilten.identity.app.SignOut;
import dev.bilten.kernel.TenantContext;
import dev.bilten.testing.TestPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionListTest {
    private final TenantContext nile = PLATFORM.newTenant();
    private final ListSessions list = PLATFORM.get(ListSessions.class);
    private final EndSession end = PLATFORM.get(EndSession.class);
    private final SessionLookup sessions = PLATFORM.get(SessionLookup.class);
    private final String email = someEmail();
    private final MemberId mona = member(nile, email, team(nile, new Rights(false, Set.of(Permissions.EVENTS_VIEW))));

    private List<OpenSession> listed() {
        return list.of(nile, mona, Instant.now());
    }

    private String signInWith(Device device) {
        var command = new SignIn.Command(email, PASSWORD, "198.51.100.7", device);
        return ((SignIn.Result.Welcome) PLATFORM.get(SignIn.class).execute(TestPlatform.call(nile), command)).token();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0 | Firefox | Windows
                    Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36 Edg/131.0 | Edge | Windows
                    Mozilla/5.0 (Linux; Android 14; SM-G991B) AppleWebKit/537.36 SamsungBrowser/27.0 Chrome/125.0 Mobile Safari/537.36 | Samsung Internet | Android
                    Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 CriOS/131.0 Mobile Safari/604.1 | Chrome | iPhone
                    Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.1 Safari/605.1.15 | Safari | macOS
                    Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 Chrome/131.0.0.0 Safari/537.36 | Chrome | ChromeOS
                    curl/8.5.0 | '' | ''
                    """)
    void a_browser_is_known_by_what_people_call_it(String said, String browser, String system) {
        assertThat(Device.of(said)).isEqualTo(new Device(browser, system));
    }

    @Test
    void each_sign_in_is_listed_with_its_device_and_used_last_first() throws Exception {
        var phone = signInWith(new Device("Safari", "iPhone"));
        signInWith(new Device("Firefox", "Linux"));
        Thread.sleep(1_100);
        assertThat(sessions.find(nile, phone)).isPresent();
        assertThat(listed())
                .extracting(OpenSession::device)
                .containsExactly(new Device("Safari", "iPhone"), new Device("Firefox", "Linux"));
        var used = listed();
        // reckoned from what is left of each session's life, so only about as far apart as they were
        assertThat(Duration.between(used.getLast().lastUsed(), used.getFirst().lastUsed()))
                .isBetween(Duration.ofMillis(500), Duration.ofSeconds(20));
        assertThat(used.getFirst().id()).isEqualTo(ListSessions.id(phone));
        assertThat(list.of(nile, owner(nile), Instant.now())).isEmpty();
    }

    @Test
    void one_ends_at_once_and_the_others_stay() {
        var phone = welcome(nile, email).token();
        var desk = welcome(nile, email).token();
        assertThat(end.execute(by(nile, mona), mona, ListSessions.id(phone))).isEqualTo(new EndSession.Result.Ended());
        assertThat(sessions.find(nile, phone)).isEmpty();
        assertThat(sessions.find(nile, desk)).isPresent();
        assertThat(listed()).extracting(OpenSession::id).containsExactly(ListSessions.id(desk));
        assertThat(end.execute(by(nile, mona), mona, ListSessions.id(phone)))
                .isEqualTo(new EndSession.Result.NotThere());
    }

    @Test
    void what_was_left_or_ended_all_at_once_is_not_listed() {
        var phone = welcome(nile, email).token();
        PLATFORM.get(SignOut.class).execute(nile, phone);
        assertThat(listed()).isEmpty();
        welcome(nile, email);
        PLATFORM.get(EndSessions.class).execute(by(nile, owner(nile)), mona);
        assertThat(listed()).isEmpty();
        var again = welcome(nile, email).token();
        assertThat(listed()).extracting(OpenSession::id).containsExactly(ListSessions.id(again));
    }

    @Test
    void somebody_elses_session_is_not_ended_as_ones_own_and_nobody_ends_that_of_one_who_may_more() {
        var theirs = welcome(nile, "owner@" + nile.slug() + ".test").token();
        var id = ListSessions.id(theirs);
        assertThat(end.execute(by(nile, mona), mona, id)).isEqualTo(new EndSession.Result.NotThere());
        assertThat(end.execute(by(nile, mona), owner(nile), id)).isEqualTo(new EndSession.Result.BeyondYourRights());
        var aurora = PLATFORM.newTenant();
        assertThat(end.execute(by(aurora, owner(aurora)), owner(nile), id)).isEqualTo(new EndSession.Result.NotThere());
        assertThat(sessions.find(nile, theirs)).isPresent();
    }
}
