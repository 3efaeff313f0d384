package dev.bilten.web.shop;

import dev.bilten.catalog.api.AskedOfAttendee.Asked;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.api.AskedTicket;
import dev.bilten.webkit.forms.FormView;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who comes, drawn as fields beside a ticket's questions; {@link TypedAttendees} reads them back. */
@Service
public class AttendeeFields {
    private final Shopfront shopfront;

    @Inject
    public AttendeeFields(Shopfront shopfront) {
        this.shopfront = shopfront;
    }

    /** @param first of those with which it is asked: buyers mostly come themselves, and have said who they are */
    List<QuestionFields.Field> of(AskedTicket ticket, boolean first, FormView form) {
        var fields = new ArrayList<QuestionFields.Field>();
        if (first) {
            fields.add(who(ticket.number()));
        }
        var when = first ? somebodyElse(ticket.number(), form) : null;
        line(fields, ticket, TypedAttendees.NAME, ticket.of().name(), when);
        line(fields, ticket, TypedAttendees.EMAIL, ticket.of().email(), when);
        return fields;
    }

    /** Before anybody chooses, the buyer comes; whoever typed another person meant that one. */
    static FormView filled(FormView form, List<AskedTicket> tickets) {
        if (tickets.isEmpty()) {
            return form;
        }
        int first = tickets.getFirst().number();
        var values = new HashMap<>(form.values());
        values.merge(
                TypedAttendees.field(TypedAttendees.WHO, first),
                typed(form, first) ? TypedAttendees.OTHER : TypedAttendees.BUYER,
                (chosen, usual) -> usual.equals(TypedAttendees.OTHER) ? usual : chosen);
        return new FormView(values, form.errors(), form.summary());
    }

    private static boolean typed(FormView form, int ticket) {
        return !form.values()
                        .getOrDefault(TypedAttendees.field(TypedAttendees.NAME, ticket), "")
                        .isBlank()
                || !form.values()
                        .getOrDefault(TypedAttendees.field(TypedAttendees.EMAIL, ticket), "")
                        .isBlank();
    }

    private QuestionFields.Field who(int ticket) {
        var name = TypedAttendees.field(TypedAttendees.WHO, ticket);
        return new QuestionFields.Field(
                name,
                shopfront.phrase("who.asked"),
                null,
                "radios",
                false,
                false,
                null,
                null,
                List.of(
                        new QuestionFields.Choice(TypedAttendees.BUYER, shopfront.phrase("who.me"), name),
                        new QuestionFields.Choice(TypedAttendees.OTHER, shopfront.phrase("who.other"), name)),
                null,
                null);
    }

    private static QuestionFields.When somebodyElse(int ticket, FormView form) {
        var name = TypedAttendees.field(TypedAttendees.WHO, ticket);
        return new QuestionFields.When(
                name,
                TypedAttendees.OTHER,
                TypedAttendees.OTHER.equals(form.values().get(name)));
    }

    private void line(
            List<QuestionFields.Field> fields,
            AskedTicket ticket,
            String what,
            Asked asked,
            QuestionFields.@Nullable When when) {
        if (asked == Asked.NOT_ASKED) {
            return;
        }
        fields.add(new QuestionFields.Field(
                TypedAttendees.field(what, ticket.number()),
                shopfront.phrase("who." + what),
                null,
                what.equals(TypedAttendees.EMAIL) ? "email" : "text",
                asked == Asked.REQUIRED && when == null,
                asked == Asked.OPTIONAL,
                null,
                when,
                List.of(),
                null,
                "section-ticket-" + ticket.number() + " " + what));
    }
}
