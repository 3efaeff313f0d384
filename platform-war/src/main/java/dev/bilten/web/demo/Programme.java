package dev.bilten.web.demo;

import dev.bilten.kernel.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * What an organizer of the demo offers.
 *
 * @param theme the theme its shop wears
 */
record Programme(
        String slug,
        String name,
        String theme,
        String contact,
        String currency,
        BigDecimal taxRate,
        ZoneId zone,
        List<Show> shows) {

    /**
     * @param inDays when it begins, counted from today; 0 is today, two hours ago
     * @param popularity orders on an average day of the past weeks
     */
    record Show(
            Text title,
            Text text,
            String venue,
            String address,
            int inDays,
            LocalTime begins,
            Duration lasts,
            int popularity,
            List<Ticket> tickets) {}

    record Ticket(Text name, Text description, long priceMinor, int howMany) {}

    static Programme nile() {
        return new Programme(
                "nile",
                "Nile Theatre",
                "meadow",
                "hello@nile.test",
                "EUR",
                new BigDecimal("0.14"),
                ZoneId.of("Africa/Cairo"),
                List.of(
                        new Show(
                                Text.of("en", "River of Stories", "ar", "نهر الحكايات"),
                                Text.of(
                                        "en",
                                        "Three storytellers, one oud and the oldest tales of the valley.\nDoors open an hour before."
                                                + " There is a break of twenty minutes.",
                                        "ar",
                                        "ثلاثة رواة وعود واحد وأقدم حكايات الوادي.\nتُفتح الأبواب قبل العرض بساعة، وفي منتصفه استراحة عشرين دقيقة."),
                                "Nile Theatre, Main Hall",
                                "12 Corniche Street, Cairo",
                                12,
                                LocalTime.of(20, 0),
                                Duration.ofMinutes(135),
                                3,
                                List.of(
                                        ticket(
                                                "Stalls",
                                                "القاعة",
                                                "Rows 1 to 14, free choice of seats",
                                                "الصفوف 1 إلى 14، اختيار حر للمقاعد",
                                                45_00,
                                                220),
                                        ticket(
                                                "Balcony",
                                                "الشرفة",
                                                "A view over everything",
                                                "إطلالة على كل شيء",
                                                28_00,
                                                120),
                                        ticket(
                                                "Students",
                                                "الطلاب",
                                                "With a student card, shown at the door",
                                                "ببطاقة طالب تُبرز عند الباب",
                                                15_00,
                                                60))),
                        new Show(
                                Text.of("en", "Open Rehearsal", "ar", "بروفة مفتوحة"),
                                Text.of(
                                        "en",
                                        "See how the evening is made: the company works, you watch and ask.",
                                        "ar",
                                        "شاهد كيف تُصنع الأمسية: الفرقة تعمل وأنت تشاهد وتسأل."),
                                "Nile Theatre, Studio",
                                "12 Corniche Street, Cairo",
                                0,
                                LocalTime.MIN,
                                Duration.ofHours(8),
                                2,
                                List.of(
                                        ticket("Seat", "مقعد", "", "", 8_00, 90),
                                        ticket("Child", "طفل", "Up to 12 years", "حتى 12 سنة", 0, 30))),
                        new Show(
                                Text.of("en", "Winter Concert of the Cairo Strings", "ar", "حفل الشتاء لأوتار القاهرة"),
                                Text.of(
                                        "en",
                                        "Music for strings from four centuries, by candlelight.",
                                        "ar",
                                        "موسيقى للوتريات من أربعة قرون، على ضوء الشموع."),
                                "Garden Pavilion",
                                "3 Island Road, Cairo",
                                33,
                                LocalTime.of(19, 30),
                                Duration.ofMinutes(110),
                                1,
                                List.of(
                                        ticket("Regular", "عادي", "", "", 32_00, 150),
                                        ticket(
                                                "Patron",
                                                "راعٍ",
                                                "With a glass before the concert",
                                                "مع ضيافة قبل الحفل",
                                                60_00,
                                                12)))));
    }

    static Programme aurora() {
        return new Programme(
                "aurora",
                "Aurora Nights",
                "aurora",
                "door@aurora.test",
                "EUR",
                new BigDecimal("0.19"),
                ZoneId.of("Europe/Berlin"),
                List.of(
                        new Show(
                                Text.of("en", "Polar Warehouse", "ar", "المستودع القطبي"),
                                Text.of(
                                        "en",
                                        "Two floors, nine hours, no photographs.\nMinimum age 18.",
                                        "ar",
                                        "طابقان وتسع ساعات ومن دون صور.\nالحد الأدنى للعمر 18 سنة."),
                                "Halle 9",
                                "Hafenstraße 9, Berlin",
                                5,
                                LocalTime.of(23, 0),
                                Duration.ofHours(9),
                                4,
                                List.of(
                                        ticket("First release", "الدفعة الأولى", "", "", 18_00, 150),
                                        ticket("Second release", "الدفعة الثانية", "", "", 24_00, 250),
                                        ticket(
                                                "Group of four",
                                                "مجموعة من أربعة",
                                                "One code, four wristbands",
                                                "رمز واحد وأربعة أساور",
                                                72_00,
                                                40))),
                        new Show(
                                Text.of("en", "Midnight Sun Session", "ar", "جلسة شمس منتصف الليل"),
                                Text.of(
                                        "en",
                                        "Live sets from dusk till dawn on the roof.",
                                        "ar",
                                        "عروض حية من الغروب إلى الفجر على السطح."),
                                "Roof of the Old Post",
                                "Poststraße 1, Berlin",
                                19,
                                LocalTime.of(20, 0),
                                Duration.ofHours(8),
                                2,
                                List.of(
                                        ticket("Entry", "دخول", "", "", 20_00, 180),
                                        ticket("Friends of the house", "أصدقاء الدار", "", "", 0, 20))),
                        new Show(
                                Text.of("en", "Afterglow", "ar", "الوهج"),
                                Text.of(
                                        "en",
                                        "The quiet Sunday: records, tea, early end.",
                                        "ar",
                                        "أحد هادئ: أسطوانات وشاي ونهاية مبكرة."),
                                "Halle 9, Foyer",
                                "Hafenstraße 9, Berlin",
                                0,
                                LocalTime.MIN,
                                Duration.ofHours(10),
                                1,
                                List.of(ticket("Entry", "دخول", "", "", 12_00, 80)))));
    }

    private static Ticket ticket(String en, String ar, String noteEn, String noteAr, long price, int howMany) {
        var note = noteEn.isEmpty() ? Text.EMPTY : Text.of("en", noteEn, "ar", noteAr);
        return new Ticket(Text.of("en", en, "ar", ar), note, price, howMany);
    }
}
