package dev.bilten.walls;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.bilten.web.api.Api;
import dev.bilten.web.api.orders.OrdersResource;
import dev.bilten.webkit.access.AccessCheck;
import dev.bilten.webkit.access.OfTheirEvents;
import dev.bilten.webkit.access.WithinEvent;
import dev.bilten.webkit.access.WithinOrder;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How far the routes go for whoever is limited to some events. */
class LimitedRoutesTest {

    /** A page a line, with its routes. */
    private static final String OPEN = """
            EventsPage list
            EventPage show publish archive
            EditEventPage form save
            EventImagePage image upload
            PicturePage show describe remove restore
            DraftPreviewPage show
            WidgetPage show
            EventSettingsPage form save test withdraw
            RulesPage form save
            EventColourPage show save
            TaxesPage show save remove
            FeesPage show save remove
            DiscountsPage show save remove
            NewProductPage empty add
            EditProductPage form save
            ProductRowPage save
            TermsPage form save
            VariationsPage show save
            VariationRowPage save
            CategoriesPage show save remove
            ArrangementPage move
            DatesPage show change
            NewDatesPage form make
            DatePage form save remove
            DateRowPage save
            QuotasPage show
            QuotaPage form save
            QuotaRowPage save
            KeptPage show keep release close
            StockPage show
            QuestionsPage list move restore
            QuestionPage show save
            QuestionRowPage save
            AnswersFilePage file
            WaitingPage show prefer offer remove restore
            SellPage show sell
            VouchersPage list
            VoucherPage show save end delete
            NewVouchersPage form make
            EndCodesPage end
            CheckinPage list
            WatchPage show board
            ListsPage list
            ListPage form save remove
            EventsPage show
            GatePage show scan redeem read inside
            LivePage listen
            AuditPage list
            OrdersPage list
            BulkPage look start
            ExportsPage start file
            ProgressPage rows
            PeoplePage list one
            ReportsPage show
            FunnelPage show
            DoorPage show
            LinksPage show
            Views save remove
            """;

    /** Another route is closed to whoever is limited to some events; to open one is a decision that is written down here. */
    @Test
    void only_these_routes_are_open_to_whoever_is_limited_to_some_events() {
        assertThat(RoutesTest.routed().filter(type -> !ofTheInterface(type)).flatMap(type -> routes(type, true)))
                .containsExactlyInAnyOrderElementsOf(named());
    }

    /** A key that is limited opens what is below its event, and no more. */
    @Test
    void only_these_routes_below_an_event_are_closed_to_a_key_that_is_limited() {
        var below = RoutesTest.routed().filter(type -> path(type).startsWith(Api.BASE + "/events/{event}"));
        assertThat(below.flatMap(type -> routes(type, false)))
                .containsExactlyInAnyOrder("CopiesResource.copy", "TestModeResource.purge");
        var others = RoutesTest.routed()
                .filter(type -> ofTheInterface(type) && !path(type).contains("/events/{event}"));
        assertThat(others.flatMap(type -> routes(type, true)))
                .containsExactlyInAnyOrder("EventsResource.list", "OrdersResource.list", "OrdersResource.create");
    }

    /** To make an order names its event in the body; a cart is filled at any event, so to make one stays closed. */
    @Test
    void every_route_of_one_order_is_open_to_a_key_that_may_see_all_of_its_events() {
        assertThat(RoutesTest.routed()
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type ->
                                type.getAnnotation(Path.class).value().startsWith(Api.BASE + "/orders/{code}/")))
                .hasSizeGreaterThanOrEqualTo(10)
                .allMatch(type -> type.isAnnotationPresent(WithinOrder.class));
        assertThat(RoutesTest.routed()
                        .map(JavaClass::reflect)
                        .filter(OrdersResource.class::equals)
                        .flatMap(type -> AccessCheck.routes(type).stream())
                        .filter(route -> route.isAnnotationPresent(WithinOrder.class))
                        .map(Method::getName))
                .containsExactly("read");
    }

    private static boolean ofTheInterface(JavaClass type) {
        return path(type).startsWith("/api/");
    }

    private static String path(JavaClass type) {
        return type.getAnnotationOfType(Path.class).value();
    }

    /** Those that are open to whoever is limited to some events, but for those of one order, or those that are not. */
    private static Stream<String> routes(JavaClass type, boolean open) {
        var reflected = type.reflect();
        return AccessCheck.routes(reflected).stream()
                .filter(route -> open
                        == (route.isAnnotationPresent(OfTheirEvents.class)
                                || route.isAnnotationPresent(WithinEvent.class)
                                || reflected.isAnnotationPresent(WithinEvent.class)))
                .map(route -> reflected.getSimpleName() + "." + route.getName())
                .distinct();
    }

    /** All of an order's events are looked at in one place, so its routes are opened together. */
    @Test
    void every_route_of_one_order_is_open_to_who_may_see_all_of_its_events() {
        assertThat(RoutesTest.routed()
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> type.getAnnotation(Path.class).value().startsWith("/admin/orders/{code")))
                .hasSizeGreaterThanOrEqualTo(6)
                .allMatch(type -> type.isAnnotationPresent(WithinOrder.class));
    }

    @Test
    void a_route_within_an_event_has_the_event_in_its_path() {
        assertThat(RoutesTest.routed()
                        .<Class<?>>map(JavaClass::reflect)
                        .filter(type -> type.isAnnotationPresent(WithinEvent.class)))
                .hasSizeGreaterThanOrEqualTo(25)
                .allMatch(type -> type.getAnnotation(Path.class)
                        .value()
                        .contains("{" + type.getAnnotation(WithinEvent.class).value()));
    }

    private static List<String> named() {
        return OPEN.lines()
                .map(line -> line.split(" "))
                .flatMap(words -> Stream.of(words).skip(1).map(route -> words[0] + "." + route))
                .toList();
    }
}
