package dev.bilten.web.shop;

import dev.bilten.catalog.api.OnSale;
import dev.bilten.database.api.Service;
import dev.bilten.ordering.app.ReadOffers.Offered;
import jakarta.inject.Inject;

/** Whether one offer can be bought, and what stands there when it cannot. */
@Service
class OfferReasons {
    private final Shopfront shopfront;

    @Inject
    OfferReasons(Shopfront shopfront) {
        this.shopfront = shopfront;
    }

    static boolean soldOut(Offered offered) {
        return offered.sale() instanceof OnSale.Now && !offered.buyable();
    }

    static String state(Offered offered) {
        return switch (offered.sale()) {
            case OnSale.Now _ ->
                Room.of(offered.left().orElse(Integer.MAX_VALUE)).word();
            case OnSale.Later _ -> "scheduled";
            case OnSale.Ended _ -> "ended";
            case OnSale.No(var why) -> why == OnSale.Why.OVER ? "ended" : "closed";
        };
    }

    String of(OfferDrawing drawing, Offered offered) {
        return switch (offered.sale()) {
            case OnSale.Now _
            when drawing.kept().contains(Fields.key(offered.product(), offered.variation())) ->
                shopfront.word("room.kept");
            case OnSale.Now _ ->
                offered.backUntil()
                        .map(until ->
                                shopfront.word("room.back", drawing.formats().time(until)))
                        .orElseGet(() -> shopfront.word("room.soldout"));
            case OnSale.Later(var window) ->
                window.from()
                        .map(from ->
                                shopfront.word("room.starts", drawing.formats().dateTime(from)))
                        .orElseGet(() -> shopfront.word("room.later"));
            case OnSale.Ended _ -> shopfront.word("room.salesover");
            case OnSale.No(var why) ->
                switch (why) {
                    case OVER -> shopfront.word("room.ended");
                    case NEEDS_DATE -> shopfront.word("room.date");
                    case NOT_PUBLISHED, ARCHIVED, INACTIVE, NEEDS_VARIATION, OTHER_CHANNEL, HIDDEN ->
                        shopfront.word("room.closed");
                };
        };
    }
}
