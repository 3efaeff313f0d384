package dev.bilten.web.filter;

import dev.bilten.database.api.Service;
import dev.bilten.identity.api.Profile;
import dev.bilten.identity.app.ReadProfile;
import dev.bilten.kernel.OurLanguages;
import dev.bilten.kernel.TenantContext;
import dev.bilten.webkit.view.PageContext.Writing;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which languages an organizer's shop is offered in, and which one its own is, as its profile says. */
@Service
public class HouseLanguages {
    private static final Logger LOG = LoggerFactory.getLogger(HouseLanguages.class);
    /** Whoever works here is answered in any language of ours, whatever the shop offers its buyers. */
    private static final List<String> STAFF = List.of("/admin", "/scan", "/api");

    private final ReadProfile profiles;
    /** By what organizers offer, of which there are few kinds. */
    private final Map<Offer, Spoken> shops = new ConcurrentHashMap<>();

    private record Offer(List<String> languages, String own) {}

    @Inject
    public HouseLanguages(ReadProfile profiles) {
        this.profiles = profiles;
    }

    Spoken of(Site site, String path) {
        return switch (site) {
            case Site.Organizer(var tenant) ->
                STAFF.stream().anyMatch(folder -> Sites.under(path, folder))
                        ? new Spoken(OurLanguages.LOCALES, () -> own(profile(tenant.context())))
                        : shop(profile(tenant.context()));
            case Site.Platform(), Site.Common(), Site.Nowhere() -> Spoken.OURS;
        };
    }

    /** In which languages an organizer writes: its own first, then the others that its shop offers, then those it does not. */
    List<Writing> writing(TenantContext tenant) {
        var profile = profile(tenant);
        var own = own(profile);
        var offered = shop(profile).offered();
        return Stream.of(Stream.of(own), offered.stream(), OurLanguages.LOCALES.stream())
                .flatMap(languages -> languages)
                .distinct()
                .map(language -> Writing.of(language, offered.contains(language)))
                .toList();
    }

    private Spoken shop(Optional<Profile> profile) {
        return profile.map(known ->
                        shops.computeIfAbsent(new Offer(known.languages(), known.defaultLocale()), _ -> spoken(known)))
                .orElse(Spoken.OURS);
    }

    private static Spoken spoken(Profile profile) {
        var offered = profile.languages().stream()
                .flatMap(tag -> Languages.offered(tag, OurLanguages.LOCALES).stream())
                .distinct()
                .toList();
        var own = own(Optional.of(profile));
        return new Spoken(offered.isEmpty() ? OurLanguages.LOCALES : offered, () -> own);
    }

    private static Locale own(Optional<Profile> profile) {
        return profile.flatMap(known -> Languages.offered(known.defaultLocale(), OurLanguages.LOCALES))
                .orElse(Locale.ENGLISH);
    }

    /** A page that cannot be answered says so in some language: the profile is not what fails it. */
    private Optional<Profile> profile(TenantContext tenant) {
        try {
            return Optional.of(profiles.execute(tenant));
        } catch (RuntimeException e) {
            LOG.debug("The profile cannot be read: {}", e.toString());
            return Optional.empty();
        }
    }
}
