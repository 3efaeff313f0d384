package dev.bilten.e2e;

import java.util.Map;

/** A page of an organizer's own, in both languages, with all that its text may have. */
final class TheWay {
    static final String ADMIN = "/admin/settings/pages";
    private static final String BODY =
            "# %s\n\n%s **3** [bilten](https://example.org).\n\n- %s\n- 42\n\n## %s\n\n1. %s";

    private TheWay() {}

    static void isWritten(Visitor owner) {
        owner.post(owner.get(ADMIN + "?add=1"), ADMIN, typed());
    }

    static void isGone(Visitor owner) {
        owner.post(owner.get(ADMIN + "?add=1"), ADMIN + "/the-way/removal", Map.of());
    }

    private static Map<String, String> typed() {
        return Map.of(
                "slug",
                "the-way",
                "footer",
                "on",
                "published",
                "on",
                "title.en",
                "How to get to us",
                "title.ar",
                "كيف تصل إلينا",
                "body.en",
                BODY.formatted("By tram", "Take line", "Get off at the river", "By car", "Park behind the house"),
                "body.ar",
                BODY.formatted("بالترام", "اركب الخط", "انزل عند النهر", "بالسيارة", "اركن خلف المبنى"));
    }
}
