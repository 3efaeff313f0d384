package dev.bilten.launcher;

import java.util.List;

/** The people of the demo data. The README and the demo data itself name the same ones. */
public final class DemoLogins {
    /** @param tenant the organizer's slug; empty for the operator of the whole platform */
    public record Login(String what, String tenant, String email, String password) {}

    /** There also without demo data: an empty platform needs somebody who can enter it. */
    public static final Login OPERATOR = new Login("operator", "", "operator@bilten.test", "operator-demo-2026");

    public static final List<Login> ALL = List.of(
            OPERATOR,
            new Login("owner of nile", "nile", "owner@nile.test", "owner-demo-2026"),
            new Login("owner of aurora", "aurora", "owner@aurora.test", "owner-demo-2026"),
            new Login("door staff of nile", "nile", "door@nile.test", "door-demo-2026"),
            new Login("door staff of aurora", "aurora", "door@aurora.test", "door-demo-2026"));

    private DemoLogins() {}
}
