package dev.bilten.identity;

import static dev.bilten.identity.Identities.PLATFORM;
import static dev.bilten.identity.Identities.by;
import static dev.bilten.identity.Identities.member;
import static dev.bilten.identity.Identities.owner;
import static dev.bilten.identity.Identities.someEmail;
import static dev.bilten.identity.Identities.team;
import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.identity.api.ApiKeyView;
import dev.bilten.identity.api.MemberId;
import dev.bilten.identity.api.Permissions;
import dev.bilten.identity.api.Rights;
import dev.bilten.identity.app.ApiKeyLookup;
import dev.bilten.identity.app.CreateApiKey;
import dev.bilten.identity.app.ListApiKeys;
import dev.bilten.identity.app.RevokeApiKey;
import dev.bilten.kernel.TenantContext;
import dev.bilten.kernel.Violation;
import dev.bilten.testing.TestDatabase;
import dev.bilten.testing.TestPlatform;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApiKeyTest {
    private final TenantContext nile = PLATFORM.newTenant();
    private final ApiKeyLookup lookup = PLATFORM.get(ApiKeyLookup.class);

    @Test
    void a_key_lets_its_program_do_what_it_was_made_for() {
        var key = created(owner(nile), Permissions.ORDERS_VIEW);
        assertThat(key.secret()).matches("bk_[0-9A-Z]{8}_[0-9a-v]{26}");
        var caller = lookup.find(nile, key.secret()).orElseThrow();
        assertThat(caller.key()).isEqualTo(key.key());
        assertThat(caller.may(Permissions.ORDERS_VIEW)).isTrue();
        assertThat(caller.may(Permissions.ORDERS_EDIT)).isFalse();
    }

    @Test
    void only_the_hash_of_a_key_is_kept_and_nothing_prints_it() throws Exception {
        var key = created(owner(nile), Permissions.ORDERS_VIEW);
        var end = key.secret().substring(12);
        assertThat(key.toString()).doesNotContain(end);
        try (var connection = TestDatabase.shared().superuser();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select (select count(*) from %1$s.api_key k where k::text like '%%%2$s%%') + (select count(*) from %1$s.audit_entry a where a::text like '%%%2$s%%')"
                                .formatted(nile.schema(), end))) {
            rows.next();
            assertThat(rows.getInt(1)).isZero();
        }
        assertThat(PLATFORM.get(ListApiKeys.class).execute(nile))
                .extracting(ApiKeyView::prefix)
                .containsExactly(key.secret().substring(0, 11));
    }

    @Test
    void a_key_of_another_organizer_an_invented_and_a_revoked_one_are_nobodys() {
        var key = created(owner(nile), Permissions.ORDERS_VIEW);
        assertThat(lookup.find(PLATFORM.newTenant(), key.secret())).isEmpty();
        assertThat(lookup.find(nile, key.secret().substring(0, 12) + "0".repeat(26)))
                .isEmpty();
        assertThat(lookup.find(nile, "")).isEmpty();
        assertThat(lookup.find(nile, key.secret())).isPresent();
        assertThat(PLATFORM.get(RevokeApiKey.class).execute(by(nile, owner(nile)), key.key()))
                .isTrue();
        assertThat(lookup.find(nile, key.secret())).isEmpty();
        assertThat(PLATFORM.get(RevokeApiKey.class).execute(by(nile, owner(nile)), key.key()))
                .isFalse();
    }

    @Test
    void the_list_says_when_a_key_was_last_used_and_that_it_is_revoked() {
        var key = created(owner(nile), Permissions.ORDERS_VIEW);
        assertThat(view().lastUsedAt()).isEmpty();
        lookup.find(nile, key.secret());
        assertThat(view().lastUsedAt()).isPresent();
        assertThat(view().createdBy()).isEqualTo("Owner");
        PLATFORM.get(RevokeApiKey.class).execute(by(nile, owner(nile)), key.key());
        assertThat(view().revokedAt()).isPresent();
    }

    @Test
    void a_member_makes_keys_only_for_what_they_may_themselves() {
        var few = new Rights(false, Set.of(Permissions.API_KEYS_EDIT, Permissions.EVENTS_VIEW));
        var member = member(nile, someEmail(), team(nile, few));
        assertThat(create(member, Permissions.ORDERS_VIEW)).isEqualTo(new CreateApiKey.Result.BeyondYourRights());
        assertThat(create(member, Permissions.EVENTS_VIEW)).isInstanceOf(CreateApiKey.Result.Created.class);
        assertThat(create(member, "no.such")).isInstanceOf(CreateApiKey.Result.Invalid.class);
        assertThat(create(member)).isInstanceOf(CreateApiKey.Result.Invalid.class);
        var nameless = new CreateApiKey.Command(" ", Set.of(Permissions.EVENTS_VIEW));
        assertThat(PLATFORM.get(CreateApiKey.class).execute(by(nile, member), nameless))
                .isEqualTo(new CreateApiKey.Result.Invalid(List.of(Violation.of("/name", "error.required"))));
        assertThat(PLATFORM.get(CreateApiKey.class)
                        .execute(
                                TestPlatform.call(nile),
                                new CreateApiKey.Command("x", Set.of(Permissions.EVENTS_VIEW))))
                .isEqualTo(new CreateApiKey.Result.BeyondYourRights());
    }

    @Test
    void a_key_that_is_limited_to_events_may_do_there_and_nowhere_else_what_it_may() {
        var gala = UUID.randomUUID();
        var rights = Rights.within(Set.of(gala), Set.of(Permissions.EVENTS_EDIT));
        var made = PLATFORM.get(CreateApiKey.class)
                .execute(by(nile, owner(nile)), new CreateApiKey.Command("Gate", rights));
        assertThat(made).isInstanceOfSatisfying(CreateApiKey.Result.Created.class, key -> {
            var caller = lookup.find(nile, key.secret()).orElseThrow();
            assertThat(caller.may(Permissions.EVENTS_EDIT)).isFalse();
            assertThat(caller.rights()).isEqualTo(rights);
        });
        assertThat(view().events()).containsExactly(gala);
        var elsewhere = Rights.within(Set.of(UUID.randomUUID()), Set.of(Permissions.API_KEYS_EDIT));
        var member = member(nile, someEmail(), team(nile, elsewhere));
        assertThat(PLATFORM.get(CreateApiKey.class).execute(by(nile, member), new CreateApiKey.Command("Door", rights)))
                .isEqualTo(new CreateApiKey.Result.BeyondYourRights());
    }

    private ApiKeyView view() {
        return PLATFORM.get(ListApiKeys.class).execute(nile).getFirst();
    }

    private CreateApiKey.Result create(MemberId by, String... permissions) {
        return PLATFORM.get(CreateApiKey.class)
                .execute(by(nile, by), new CreateApiKey.Command("Shop system", Set.of(permissions)));
    }

    private CreateApiKey.Result.Created created(MemberId by, String... permissions) {
        return (CreateApiKey.Result.Created) create(by, permissions);
    }
}
