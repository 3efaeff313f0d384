package dev.bilten.identity.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What each level says of one setting. The innermost that says something of a component is heard, component by component.
 *
 * @param said from within outwards; a level that says nothing at all may be missing
 */
public record Chain<T>(List<Said<T>> said) {
    public Chain {
        said = List.copyOf(said);
    }

    public record Said<T>(Level by, T document) {}

    /** @param builtIn what holds where no level says anything of this component */
    public <V> Inherited<V> of(Function<T, Optional<V>> component, V builtIn) {
        for (var one : said) {
            var value = component.apply(one.document());
            if (value.isPresent()) {
                return new Inherited<>(value.get(), one.by());
            }
        }
        return new Inherited<>(builtIn, Level.BUILT_IN);
    }

    /** What this level itself says. */
    public Optional<T> by(Level level) {
        return said.stream()
                .filter(one -> one.by() == level)
                .map(Said::document)
                .findFirst();
    }

    /** What would hold at this level if it said nothing itself. */
    public Chain<T> above(Level level) {
        return new Chain<>(
                said.stream().filter(one -> one.by().compareTo(level) < 0).toList());
    }

    /** With one more level, inside all others. */
    public Chain<T> below(Level level, Optional<T> document) {
        var all = new ArrayList<Said<T>>();
        document.ifPresent(one -> all.add(new Said<>(level, one)));
        all.addAll(said);
        return new Chain<>(all);
    }
}
