package dev.bilten.web.health;

import dev.bilten.database.api.Service;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All of them by name. */
@Service
public class Neighbours {
    private final List<Neighbour> all;

    @Inject
    public Neighbours(Instance<Neighbour> all) {
        this.all = all.stream().toList();
    }

    public Map<String, String> states() {
        var states = new TreeMap<String, String>();
        all.forEach(one -> states.put(one.name(), one.state()));
        return states;
    }
}
