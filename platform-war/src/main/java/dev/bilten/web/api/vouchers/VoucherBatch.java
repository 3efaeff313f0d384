package dev.bilten.web.api.vouchers;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Vouchers that were made together. */
@Schema(name = "VoucherBatch")
public record VoucherBatch(List<VoucherView> vouchers) {
    public VoucherBatch {
        vouchers = List.copyOf(vouchers);
    }
}
