package dev.bilten.web.api;

import dev.bilten.web.api.catalog.EventEdit;
import dev.bilten.web.api.catalog.EventResource;
import dev.bilten.web.api.catalog.EventView;
import dev.bilten.web.api.catalog.EventsResource;
import dev.bilten.web.api.catalog.NewEvent;
import dev.bilten.web.api.catalog.NewProduct;
import dev.bilten.web.api.catalog.NewQuota;
import dev.bilten.web.api.catalog.ProductEdit;
import dev.bilten.web.api.catalog.ProductView;
import dev.bilten.web.api.catalog.ProductsResource;
import dev.bilten.web.api.catalog.PublicationResource;
import dev.bilten.web.api.catalog.QuotaView;
import dev.bilten.web.api.catalog.QuotasResource;
import dev.bilten.web.api.checkin.NewScan;
import dev.bilten.web.api.checkin.ScanView;
import dev.bilten.web.api.checkin.ScansResource;
import dev.bilten.web.api.orders.ApprovalResource;
import dev.bilten.web.api.orders.CancellationResource;
import dev.bilten.web.api.orders.ChangesResource;
import dev.bilten.web.api.orders.DenialResource;
import dev.bilten.web.api.orders.FeeView;
import dev.bilten.web.api.orders.NewCancellation;
import dev.bilten.web.api.orders.NewChange;
import dev.bilten.web.api.orders.NewDecision;
import dev.bilten.web.api.orders.NewInvoice;
import dev.bilten.web.api.orders.NewNote;
import dev.bilten.web.api.orders.NewOrder;
import dev.bilten.web.api.orders.NewPayment;
import dev.bilten.web.api.orders.NoteView;
import dev.bilten.web.api.orders.NotesResource;
import dev.bilten.web.api.orders.OrderEntry;
import dev.bilten.web.api.orders.OrderView;
import dev.bilten.web.api.orders.OrdersResource;
import dev.bilten.web.api.orders.PaymentView;
import dev.bilten.web.api.orders.PaymentsResource;
import dev.bilten.web.api.orders.PositionView;
import dev.bilten.web.api.orders.ReactivationResource;
import dev.bilten.web.api.orders.RefundView;
import dev.bilten.web.api.orders.TicketView;
import dev.bilten.web.api.orders.TicketsResource;
import dev.bilten.web.api.vouchers.NewVouchers;
import dev.bilten.web.api.vouchers.VoucherBatch;
import dev.bilten.web.api.vouchers.VoucherBody;
import dev.bilten.web.api.vouchers.VoucherView;
import dev.bilten.web.api.vouchers.VouchersResource;
import dev.bilten.web.api.waiting.NewWaiting;
import dev.bilten.web.api.waiting.Priority;
import dev.bilten.web.api.waiting.StockResource;
import dev.bilten.web.api.waiting.StockView;
import dev.bilten.web.api.waiting.WaitingResource;
import dev.bilten.web.api.waiting.WaitingView;
import java.util.List;

/** Everything of this interface by name, for its description. A test compares it with what is there. */
final class Contents {
    static final List<Class<?>> RESOURCES = List.of(
            EventsResource.class,
            EventResource.class,
            PublicationResource.class,
            ProductsResource.class,
            QuotasResource.class,
            OrdersResource.class,
            PaymentsResource.class,
            CancellationResource.class,
            ApprovalResource.class,
            DenialResource.class,
            ReactivationResource.class,
            ChangesResource.class,
            NotesResource.class,
            VouchersResource.class,
            WaitingResource.class,
            StockResource.class,
            TicketsResource.class,
            ScansResource.class,
            OpenApiResource.class);

    static final List<Class<? extends Record>> SENT = List.of(
            NewEvent.class,
            EventEdit.class,
            NewProduct.class,
            ProductEdit.class,
            NewQuota.class,
            NewOrder.class,
            NewOrder.Line.class,
            NewPayment.class,
            NewInvoice.class,
            NewCancellation.class,
            NewDecision.class,
            NewChange.class,
            NewChange.Swap.class,
            NewNote.class,
            NewVouchers.class,
            VoucherBody.class,
            NewWaiting.class,
            Priority.class,
            NewScan.class);

    static final List<Class<? extends Record>> ANSWERED = List.of(
            Amount.class,
            EventView.class,
            ProductView.class,
            QuotaView.class,
            OrderEntry.class,
            OrderView.class,
            PositionView.class,
            FeeView.class,
            NoteView.class,
            VoucherView.class,
            VoucherBatch.class,
            WaitingView.class,
            StockView.class,
            PaymentView.class,
            RefundView.class,
            TicketView.class,
            ScanView.class);

    private Contents() {}
}
