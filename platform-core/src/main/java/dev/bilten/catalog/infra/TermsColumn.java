package dev.bilten.catalog.infra;

import dev.bilten.catalog.api.ProductTerms;
import dev.bilten.database.api.Json;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import org.jspecify.annotations.Nullable;

/** The terms of a product as jsonb; what a stored document does not say is as in the plain ones. */
@Converter
public class TermsColumn implements AttributeConverter<ProductTerms, Object> {
    private static final Json.Onto<ProductTerms> PRODUCT_TERMS = Json.onto(ProductTerms.PLAIN);

    @Override
    public Object convertToDatabaseColumn(@Nullable ProductTerms terms) {
        return Json.write(terms == null ? ProductTerms.PLAIN : terms);
    }

    @Override
    public ProductTerms convertToEntityAttribute(@Nullable Object json) {
        return json == null ? ProductTerms.PLAIN : PRODUCT_TERMS.read(json.toString());
    }
}
