package dev.bilten.web.filter;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpFilter;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;

/**
 * The order of the filters. They stand behind one name: the server tells its listeners of each filter that comes and goes, which
 * takes longer than to send a page that is kept. The server makes this class, so it asks for its beans by hand.
 */
@WebListener
public class Filters implements ServletContextListener {
    private static final List<Class<? extends HttpFilter>> ORDER =
            List.of(Entrance.class, Gate.class, Front.class, BodyLimit.class);

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var all = ORDER.stream()
                .<Filter>map(type -> CDI.current().select(type).get())
                .toList();
        var filter = event.getServletContext().addFilter("Filters", new InOrder(all));
        filter.setAsyncSupported(true);
        filter.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, "/*");
    }

    /** One after the other, and then what comes behind them all. */
    private record InOrder(List<Filter> filters) implements Filter {
        @Override
        public void init(FilterConfig config) throws ServletException {
            for (var filter : filters) {
                filter.init(config);
            }
        }

        @Override
        public void doFilter(ServletRequest request, ServletResponse response, FilterChain behind)
                throws IOException, ServletException {
            from(0, behind).doFilter(request, response);
        }

        private FilterChain from(int place, FilterChain behind) {
            return place == filters.size()
                    ? behind
                    : (request, response) -> filters.get(place).doFilter(request, response, from(place + 1, behind));
        }
    }
}
