package dev.bilten.web.api.orders;

import dev.bilten.ordering.api.GivenAttendee;
import dev.bilten.web.api.Faults;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Who comes with a ticket of a new order.
 *
 * @param position which of the order's, from 1
 */
@Schema(name = "OrderAttendee")
public record AttendeeShape(
        @Nullable @Schema(
                required = true,
                minimum = "1",
                description = "Which of the order's positions, from 1, as lines, add-ons and parts follow each other")
        Integer position,

        @Nullable @Schema(maxLength = 120, description = "Left out: the buyer's counts")
        String name,

        @Nullable @Schema(maxLength = 254, format = "email", description = "Left out: none beside the buyer's")
        String email) {

    static final String DESCRIPTION =
            "Who comes, where a ticket's `terms.attendee` asks it. What is wrong is said beside `/attendees/<position>/name` and"
                    + " `/attendees/<position>/email`; of a ticket with which it is not asked nobody is named here.";

    /** @param attendees as sent; none where nothing was */
    static List<GivenAttendee> given(@Nullable List<@Nullable AttendeeShape> attendees, Faults faults) {
        var given = new ArrayList<GivenAttendee>();
        for (int i = 0; attendees != null && i < attendees.size(); i++) {
            var one = attendees.get(i);
            if (one == null || one.position() == null) {
                faults.missing("/attendees/" + i + "/position");
            } else {
                given.add(new GivenAttendee(
                        one.position(),
                        Objects.requireNonNullElse(one.name(), ""),
                        Objects.requireNonNullElse(one.email(), "")));
            }
        }
        return given;
    }
}
