package dev.bilten.web.demo;

import dev.bilten.database.api.Service;
import dev.bilten.extensions.app.ChooseTheme;
import dev.bilten.extensions.app.SwitchPlugin;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.app.AddDoorStaff;
import dev.bilten.identity.app.SaveProfile;
import dev.bilten.kernel.Actor;
import dev.bilten.kernel.CallContext;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.TenantContext;
import dev.bilten.tenancy.api.NewTenantStep;
import dev.bilten.tenancy.app.CreateTenant;
import dev.bilten.web.boot.DemoData;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the organizers {@code nile} and {@code aurora}; their log-ins stand in the README. */
@Service
public class DemoOrganizers implements DemoData {
    private static final Logger LOG = LoggerFactory.getLogger(DemoOrganizers.class);
    private static final String REASON = "demo data";
    private static final Map<String, String> BANK =
            Map.of("account-holder", "Demo Organizer", "iban", "DE89370400440532013000");

    private final CreateTenant createTenant;
    private final AddDoorStaff addDoorStaff;
    private final SaveProfile saveProfile;
    private final ChooseTheme chooseTheme;
    private final SwitchPlugin switchPlugin;
    private final DemoEvents events;
    private final Clock clock = Clock.systemUTC();

    @Inject
    public DemoOrganizers(
            CreateTenant createTenant,
            AddDoorStaff addDoorStaff,
            SaveProfile saveProfile,
            ChooseTheme chooseTheme,
            SwitchPlugin switchPlugin,
            DemoEvents events) {
        this.createTenant = createTenant;
        this.addDoorStaff = addDoorStaff;
        this.saveProfile = saveProfile;
        this.chooseTheme = chooseTheme;
        this.switchPlugin = switchPlugin;
        this.events = events;
    }

    @Override
    public void load() {
        List.of(Programme.nile(), Programme.aurora()).forEach(this::load);
    }

    private void load(Programme programme) {
        var began = clock.instant();
        var slug = programme.slug();
        var owner =
                new NewTenantStep.Owner("owner@" + slug + ".test", "Owner of " + programme.name(), "owner-demo-2026");
        var command = new CreateTenant.Command(slug, programme.name(), owner);
        if (!(createTenant.execute(PlatformCall.system(REASON), command)
                instanceof CreateTenant.Result.Created(var tenant, var host))) {
            throw new IllegalStateException("the organizer cannot be made: " + slug);
        }
        furnish(tenant.context(), programme);
        LOG.info(
                "The demo's {} took {} ms",
                slug,
                Duration.between(began, clock.instant()).toMillis());
    }

    private void furnish(TenantContext tenant, Programme programme) {
        var call = new CallContext(tenant, Actor.SYSTEM, REASON, clock, REASON);
        addDoorStaff.execute(
                call, new AddDoorStaff.Command("door@" + programme.slug() + ".test", "Door staff", "door-demo-2026"));
        saveProfile.execute(
                call, new Profile(programme.name(), programme.contact(), "", "en", List.of("en", "ar"), "", ""));
        chooseTheme.execute(call, new ChooseTheme.Command(programme.theme(), Map.of()));
        switchPlugin.execute(call, new SwitchPlugin.Command("bank-transfer", true, BANK));
        events.load(tenant, programme);
    }
}
