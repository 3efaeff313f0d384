package dev.bilten.ordering.api;

import dev.bilten.kernel.Violation;
import dev.bilten.ordering.api.TaxStanding.VatId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whom the invoice is for, as far as a tax depends on it. What is empty was not asked or not said.
 *
 * @param schema of the document; 1
 * @param country ISO 3166
 * @param company empty for a private person
 * @param vatId the company's VAT number, without spaces
 * @param vatIdChecked somebody of the organizer's has looked it up and says that it is good
 * @param vatCheck what VIES said of this very number; empty while it was not asked
 */
public record InvoiceTo(
        int schema,
        Optional<String> country,
        String company,
        String address,
        String vatId,
        boolean vatIdChecked,
        Optional<VatCheck> vatCheck) {
    public static final InvoiceTo NOBODY = new InvoiceTo(1, Optional.empty(), "", "", "", false);

    private static final int LONGEST = 300;

    private static final Set<String> COUNTRIES = Set.of(java.util.Locale.getISOCountries());

    public InvoiceTo {
        country = country.map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(code -> code.toUpperCase(java.util.Locale.ROOT));
        company = company.strip();
        address = address.strip();
        vatId = VatIds.tidy(vatId);
        var number = vatId;
        vatCheck = vatCheck.filter(check -> check.vatId().equals(number));
    }

    /** Nobody asked VIES. */
    public InvoiceTo(
            int schema, Optional<String> country, String company, String address, String vatId, boolean vatIdChecked) {
        this(schema, country, company, address, vatId, vatIdChecked, Optional.empty());
    }

    public boolean business() {
        return !company.isEmpty() || !vatId.isEmpty();
    }

    public TaxStanding standing() {
        return new TaxStanding(country, business(), vatId.isEmpty() ? VatId.NONE : known());
    }

    private VatId known() {
        if (vatIdChecked) {
            return VatId.VALID;
        }
        return vatCheck.map(check -> switch (check.answer()) {
                    case VALID -> VatId.VALID;
                    case INVALID -> VatId.INVALID;
                    case NO_ANSWER -> VatId.UNCHECKED;
                })
                .orElse(VatId.UNCHECKED);
    }

    /** With what VIES says; of another number it is no proof, and is left out. */
    public InvoiceTo proved(Optional<VatCheck> said) {
        return new InvoiceTo(schema, country, company, address, vatId, vatIdChecked, said);
    }

    /** VIES can say something of it, and nobody has vouched for it. */
    public boolean askable() {
        return !vatIdChecked && VatIds.inVies(vatId);
    }

    public List<Violation> violations() {
        var found = new ArrayList<Violation>();
        if (country.filter(code -> !COUNTRIES.contains(code)).isPresent()) {
            found.add(Violation.of("/invoice/country", "error.unknown-choice"));
        }
        if (company.length() > LONGEST) {
            found.add(Violation.of("/invoice/company", "error.too-long", LONGEST));
        }
        if (address.length() > LONGEST) {
            found.add(Violation.of("/invoice/address", "error.too-long", LONGEST));
        }
        if (!vatId.isEmpty() && !VatIds.looksRight(vatId)) {
            found.add(Violation.of("/invoice/vatId", "error.vat-id"));
        }
        return found;
    }
}
