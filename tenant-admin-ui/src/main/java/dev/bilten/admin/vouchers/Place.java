package dev.bilten.admin.vouchers;

import dev.bilten.admin.Wording;
import dev.bilten.catalog.api.Event;
import dev.bilten.catalog.api.EventDate;
import dev.bilten.catalog.api.Product;
import dev.bilten.catalog.api.Quota;
import dev.bilten.catalog.api.VoucherTerms;
import dev.bilten.kernel.Phrase;
import dev.bilten.webkit.design.Choice;
import java.util.List;
import java.util.stream.Stream;

/** An event and what its codes may be good for. */
record Place(Event event, List<Product> products, List<Quota> quotas, List<EventDate> dates) {
    Place {
        products = List.copyOf(products);
        quotas = List.copyOf(quotas);
        dates = List.copyOf(dates);
    }

    /** What a code is good for, in words; empty for everything. */
    Phrase scope(VoucherTerms terms, Wording wording) {
        var scope = terms.scope();
        var named = Stream.of(
                        products.stream()
                                .filter(one -> scope.products().contains(one.id()))
                                .map(one -> wording.said(one.name())),
                        products.stream()
                                .flatMap(one -> one.variations().stream())
                                .filter(one -> scope.variations().contains(one.id()))
                                .map(one -> wording.said(one.name())),
                        quotas.stream()
                                .filter(one -> scope.quotas().contains(one.id()))
                                .map(quota -> Phrase.of(quota.name())),
                        dates.stream()
                                .filter(one ->
                                        terms.date().filter(one.id()::equals).isPresent())
                                .map(one -> Phrase.of(when(one, wording))))
                .flatMap(some -> some);
        return Phrase.joined(wording.text("codes.comma"), named.toList());
    }

    /** Boxes to tick: value is the name of the field. */
    List<Choice> boxes(Wording wording) {
        return Stream.concat(
                        products.stream()
                                .flatMap(product -> Stream.concat(
                                        Stream.of(Choice.of(
                                                VoucherForm.PRODUCT + product.id(), wording.said(product.name()))),
                                        product.variations().stream()
                                                .map(kind -> Choice.of(
                                                        VoucherForm.VARIATION + kind.id(),
                                                        wording.said(product.name())
                                                                .then(" · ")
                                                                .then(wording.said(kind.name())))))),
                        quotas.stream()
                                .map(quota -> Choice.of(
                                        VoucherForm.QUOTA + quota.id(), wording.text("codes.limit", quota.name()))))
                .toList();
    }

    List<Choice> days(Wording wording) {
        return dates.stream()
                .map(day -> Choice.of(day.id().toString(), when(day, wording)))
                .toList();
    }

    private String when(EventDate day, Wording wording) {
        return wording.formats(event.zone()).dateTime(day.startsAt());
    }
}
