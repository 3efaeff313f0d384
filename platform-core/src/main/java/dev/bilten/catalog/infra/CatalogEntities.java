package dev.bilten.catalog.infra;

import dev.bilten.database.api.Entities;
import dev.bilten.database.api.Service;
import java.util.List;

/** What EclipseLink maps for this domain. */
@Service
public class CatalogEntities implements Entities {
    @Override
    public List<Class<?>> classes() {
        return List.of(
                EventRow.class,
                ProductRow.class,
                TextColumn.class,
                InstantColumn.class,
                TermsColumn.class,
                UuidColumn.class);
    }
}
