package dev.bilten.admin.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.bilten.admin.Wording;
import dev.bilten.analytics.api.SalesReport.Share;
import dev.bilten.analytics.api.SalesReport.Sum;
import dev.bilten.kernel.Money;
import dev.bilten.kernel.Settings;
import dev.bilten.kernel.Text;
import dev.bilten.webkit.messages.Bundles;
import dev.bilten.webkit.messages.Messages;
import dev.bilten.webkit.messages.Sources;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharesTest {
    private static final Currency EUR = Currency.getInstance("EUR");

    private static Shares shares() {
        Settings plain = _ -> Optional.empty();
        var sources = new Sources(plain);
        var wording = new Wording(new Messages(new Bundles(sources), sources), ReportsPage.PAGE, Locale.ENGLISH);
        return new Shares(wording, wording.formats(ZoneOffset.UTC));
    }

    private static Share sold(String key, String name, long minor) {
        return new Share(key, Text.of("en", name), Text.EMPTY, new Sum(1, 1, new Money(minor, EUR), Money.zero(EUR)));
    }

    @Test
    void tickets_of_two_events_stand_beside_each_other_by_their_names() {
        var shares = shares();
        var then = new Shares.Then(
                List.of(sold("7", "Balcony", 4000), sold("8", "Stalls", 900)),
                share -> shares.product(share).toString());
        assertThat(shares.rows(
                        List.of(sold("1", "Stalls", 1200), sold("2", "Child", 500)), then, shares::product, _ -> null))
                .extracting(row -> row.name().toString(), Shares.Row::gross, Shares.Row::then)
                .containsExactly(
                        tuple("Stalls", "€12.00", "€9.00"),
                        tuple("Child", "€5.00", "–"),
                        tuple("Balcony", "€0.00", "€40.00"));
    }
}
