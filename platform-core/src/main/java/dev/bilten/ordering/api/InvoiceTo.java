package dev.bilten.ordering.api;

import dev.bilten.kernel.Violation;
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
 * @param vatIdChecked somebody has looked it up: only then does it change a tax
 */
public record InvoiceTo(
        int schema, Optional<String> country, String company, String address, String vatId, boolean vatIdChecked) {
    public static final InvoiceTo NOBODY = new InvoiceTo(1, Optional.empty(), "", "", "", false);

    private static final int LONGEST = 300;

    private static final Set<String> COUNTRIES = Set.of(java.util.Locale.getISOCountries());

    public InvoiceTo {
        country = country.map(String::strip)
                .filter(code -> !code.isEmpty())
                .map(code -> code.toUpperCase(java.util.Locale.ROOT));
        company = company.strip();
        address = address.strip();
        vatId = vatId.replaceAll("[\\s.-]", "").toUpperCase(java.util.Locale.ROOT);
    }

    public boolean business() {
        return !company.isEmpty() || !vatId.isEmpty();
    }

    public TaxStanding standing() {
        var known = vatIdChecked ? TaxStanding.VatId.VALID : TaxStanding.VatId.UNCHECKED;
        return new TaxStanding(country, business(), vatId.isEmpty() ? TaxStanding.VatId.NONE : known);
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
