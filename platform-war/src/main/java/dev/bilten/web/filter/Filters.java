package dev.bilten.web.filter;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.EnumSet;

/** The order of the filters. The server makes this class, so it asks for its beans by hand. */
@WebListener
public class Filters implements ServletContextListener {
    @Override
    public void contextInitialized(ServletContextEvent event) {
        var context = event.getServletContext();
        add(context, Entrance.class);
        add(context, Gate.class);
        add(context, Front.class);
        add(context, BodyLimit.class);
    }

    private static void add(ServletContext context, Class<? extends Filter> type) {
        var filter = context.addFilter(
                type.getSimpleName(), CDI.current().select(type).get());
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    }
}
