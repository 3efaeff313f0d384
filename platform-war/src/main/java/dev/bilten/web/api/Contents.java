package dev.bilten.web.api;

import dev.bilten.web.api.catalog.AllotmentView;
import dev.bilten.web.api.catalog.AllotmentsResource;
import dev.bilten.web.api.catalog.ArchiveResource;
import dev.bilten.web.api.catalog.AskedShape;
import dev.bilten.web.api.catalog.CategoriesResource;
import dev.bilten.web.api.catalog.CategoryView;
import dev.bilten.web.api.catalog.CopiesResource;
import dev.bilten.web.api.catalog.DateChange;
import dev.bilten.web.api.catalog.DateEditsResource;
import dev.bilten.web.api.catalog.DateView;
import dev.bilten.web.api.catalog.DatesMade;
import dev.bilten.web.api.catalog.DatesResource;
import dev.bilten.web.api.catalog.EventEdit;
import dev.bilten.web.api.catalog.EventResource;
import dev.bilten.web.api.catalog.EventView;
import dev.bilten.web.api.catalog.EventsResource;
import dev.bilten.web.api.catalog.NewAllotment;
import dev.bilten.web.api.catalog.NewCategory;
import dev.bilten.web.api.catalog.NewCopy;
import dev.bilten.web.api.catalog.NewDateEdit;
import dev.bilten.web.api.catalog.NewDates;
import dev.bilten.web.api.catalog.NewEvent;
import dev.bilten.web.api.catalog.NewPresale;
import dev.bilten.web.api.catalog.NewProduct;
import dev.bilten.web.api.catalog.NewQuestion;
import dev.bilten.web.api.catalog.NewQuota;
import dev.bilten.web.api.catalog.NewTerms;
import dev.bilten.web.api.catalog.NewVariation;
import dev.bilten.web.api.catalog.PresaleResource;
import dev.bilten.web.api.catalog.ProductEdit;
import dev.bilten.web.api.catalog.ProductView;
import dev.bilten.web.api.catalog.ProductsResource;
import dev.bilten.web.api.catalog.PublicationResource;
import dev.bilten.web.api.catalog.QuestionView;
import dev.bilten.web.api.catalog.QuestionsResource;
import dev.bilten.web.api.catalog.QuotaView;
import dev.bilten.web.api.catalog.QuotasResource;
import dev.bilten.web.api.catalog.TermsView;
import dev.bilten.web.api.catalog.TestModeResource;
import dev.bilten.web.api.catalog.VariationView;
import dev.bilten.web.api.catalog.VariationsResource;
import dev.bilten.web.api.checkin.CheckinListView;
import dev.bilten.web.api.checkin.CheckinListsResource;
import dev.bilten.web.api.checkin.DoorAnswersResource;
import dev.bilten.web.api.checkin.NewCheckinList;
import dev.bilten.web.api.checkin.NewScan;
import dev.bilten.web.api.checkin.RevocationView;
import dev.bilten.web.api.checkin.RevocationsResource;
import dev.bilten.web.api.checkin.RevocationsView;
import dev.bilten.web.api.checkin.ScanView;
import dev.bilten.web.api.checkin.ScansResource;
import dev.bilten.web.api.checkin.SigningKeyView;
import dev.bilten.web.api.checkin.SigningKeysResource;
import dev.bilten.web.api.checkin.SigningKeysView;
import dev.bilten.web.api.orders.AnswerShape;
import dev.bilten.web.api.orders.AnswersEdit;
import dev.bilten.web.api.orders.AnswersResource;
import dev.bilten.web.api.orders.ApprovalResource;
import dev.bilten.web.api.orders.AttendeeResource;
import dev.bilten.web.api.orders.AttendeeShape;
import dev.bilten.web.api.orders.CancellationResource;
import dev.bilten.web.api.orders.CartAttendee;
import dev.bilten.web.api.orders.CartLinesResource;
import dev.bilten.web.api.orders.CartOrderResource;
import dev.bilten.web.api.orders.CartView;
import dev.bilten.web.api.orders.CartsResource;
import dev.bilten.web.api.orders.ChangePreview;
import dev.bilten.web.api.orders.ChangesResource;
import dev.bilten.web.api.orders.DenialResource;
import dev.bilten.web.api.orders.ExpiryResource;
import dev.bilten.web.api.orders.FeeView;
import dev.bilten.web.api.orders.InvoiceResource;
import dev.bilten.web.api.orders.MailResource;
import dev.bilten.web.api.orders.MissingView;
import dev.bilten.web.api.orders.NewAttendee;
import dev.bilten.web.api.orders.NewCancellation;
import dev.bilten.web.api.orders.NewCart;
import dev.bilten.web.api.orders.NewCartOrder;
import dev.bilten.web.api.orders.NewChange;
import dev.bilten.web.api.orders.NewDecision;
import dev.bilten.web.api.orders.NewExpiry;
import dev.bilten.web.api.orders.NewInvoice;
import dev.bilten.web.api.orders.NewNote;
import dev.bilten.web.api.orders.NewOrder;
import dev.bilten.web.api.orders.NewPayment;
import dev.bilten.web.api.orders.NewRefund;
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
import dev.bilten.web.api.orders.RefundsResource;
import dev.bilten.web.api.orders.TaxView;
import dev.bilten.web.api.orders.TicketView;
import dev.bilten.web.api.orders.TicketsResource;
import dev.bilten.web.api.orders.VatCheckView;
import dev.bilten.web.api.rules.BuyersShape;
import dev.bilten.web.api.rules.DiscountShape;
import dev.bilten.web.api.rules.FeeShape;
import dev.bilten.web.api.rules.RulesEdit;
import dev.bilten.web.api.rules.RulesResource;
import dev.bilten.web.api.rules.RulesView;
import dev.bilten.web.api.rules.TaxShape;
import dev.bilten.web.api.vouchers.AllEventsVouchersResource;
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
            ArchiveResource.class,
            ProductsResource.class,
            QuotasResource.class,
            QuestionsResource.class,
            AllotmentsResource.class,
            CategoriesResource.class,
            VariationsResource.class,
            DatesResource.class,
            DateEditsResource.class,
            CopiesResource.class,
            TestModeResource.class,
            PresaleResource.class,
            RulesResource.class,
            CartsResource.class,
            CartLinesResource.class,
            CartOrderResource.class,
            OrdersResource.class,
            PaymentsResource.class,
            CancellationResource.class,
            RefundsResource.class,
            ApprovalResource.class,
            DenialResource.class,
            ReactivationResource.class,
            ChangesResource.class,
            InvoiceResource.class,
            NotesResource.class,
            AttendeeResource.class,
            ExpiryResource.class,
            MailResource.class,
            VouchersResource.class,
            AllEventsVouchersResource.class,
            WaitingResource.class,
            StockResource.class,
            TicketsResource.class,
            AnswersResource.class,
            ScansResource.class,
            CheckinListsResource.class,
            SigningKeysResource.class,
            RevocationsResource.class,
            DoorAnswersResource.class,
            OpenApiResource.class);

    static final List<Class<? extends Record>> SENT = List.of(
            RulesEdit.class,
            BuyersShape.class,
            TaxShape.class,
            TaxShape.Row.class,
            DiscountShape.class,
            FeeShape.class,
            NewEvent.class,
            EventEdit.class,
            NewProduct.class,
            ProductEdit.class,
            NewTerms.class,
            NewTerms.Open.class,
            NewTerms.Tier.class,
            NewTerms.Window.class,
            NewTerms.AddOn.class,
            NewTerms.Part.class,
            NewTerms.Validity.class,
            AskedShape.class,
            NewQuota.class,
            NewQuestion.class,
            NewQuestion.NewOption.class,
            NewQuestion.NewCondition.class,
            AnswersEdit.class,
            DoorAnswersResource.NewDoorAnswers.class,
            NewQuota.Scope.class,
            NewAllotment.class,
            NewCategory.class,
            NewVariation.class,
            NewDates.class,
            DateChange.class,
            NewDateEdit.class,
            NewDateEdit.Capacity.class,
            NewDateEdit.Price.class,
            NewDateEdit.Before.class,
            NewCopy.class,
            NewPresale.class,
            NewCart.class,
            NewCartOrder.class,
            NewOrder.class,
            NewOrder.Line.class,
            NewPayment.class,
            NewRefund.class,
            NewInvoice.class,
            NewCancellation.class,
            NewDecision.class,
            NewChange.class,
            NewChange.Swap.class,
            NewNote.class,
            NewAttendee.class,
            NewExpiry.class,
            NewVouchers.class,
            VoucherBody.class,
            NewWaiting.class,
            Priority.class,
            NewScan.class,
            NewCheckinList.class,
            SigningKeysResource.NewSigningKey.class);

    static final List<Class<? extends Record>> ANSWERED = List.of(
            RulesView.class,
            Amount.class,
            EventView.class,
            ProductView.class,
            TermsView.class,
            QuotaView.class,
            QuestionView.class,
            QuestionView.Option.class,
            QuestionView.Condition.class,
            AnswerShape.class,
            AttendeeShape.class,
            DoorAnswersResource.OpenQuestions.class,
            AllotmentView.class,
            CategoryView.class,
            VariationView.class,
            DateView.class,
            DatesMade.class,
            DateEditsResource.DatesChanged.class,
            CartView.class,
            CartView.Line.class,
            CartAttendee.class,
            ChangePreview.class,
            ChangePreview.SwappedCode.class,
            OrderEntry.class,
            OrderView.class,
            PositionView.class,
            TaxView.class,
            VatCheckView.class,
            FeeView.class,
            MissingView.class,
            NoteView.class,
            VoucherView.class,
            VoucherBatch.class,
            WaitingView.class,
            WaitingView.AddOn.class,
            StockView.class,
            PaymentView.class,
            RefundView.class,
            TicketView.class,
            ScanView.class,
            CheckinListView.class,
            SigningKeyView.class,
            SigningKeysView.class,
            RevocationView.class,
            RevocationsView.class);

    private Contents() {}
}
