package dev.bilten.ordering;

import dev.bilten.database.api.Database;
import dev.bilten.testing.ScriptedGateway;
import dev.bilten.testing.Shop;

/** An event at which two of the ways to pay cost something: the scripted one 1.19, an invoice 2.38, both with 19 % in it. */
record FeesOfWays(Shop shop) {
    static FeesOfWays at(Shop shop) {
        var fees = new FeesOfWays(shop);
        fees.run("update event set version = version + 1, rules = '"
                + """
                {"pricing": {"schema": 1, "country": "AT", "rounding": {"schema": 1, "mode": "LINE"},
                  "taxes": {"usual": {"schema": 1, "homeRate": 0.19, "prices": "TAX_INCLUDED",
                     "adapting": "NET_STAYS", "place": "VENUE", "rows": []}},
                  "discounts": [], "fees": [%s, %s]}}""".formatted(fee(ScriptedGateway.ID, 1_19), fee("invoice", 2_38)) + "'");
        return fees;
    }

    private static String fee(String method, long minor) {
        return """
                {"schema": 1, "id": "%s", "name": {"en": "Fee"}, "kind": "PAYMENT", "rate": 0, "fixedMinor": %d,
                 "ofTotal": false, "paymentMethods": ["%s"], "channels": [], "bearer": "BUYER", "taxRule": "usual"}""".formatted(method, minor, method);
    }

    /** The tax is that of all the nets together. */
    void roundedByNet() {
        run("""
                update event set version = version + 1,
                  rules = jsonb_set(rules, '{pricing,rounding,mode}', '"NET"')""");
    }

    void run(String sql) {
        var database = shop.platform.get(Database.class);
        database.inTransaction(shop.tenant, () -> database.sql().execute(sql));
    }
}
