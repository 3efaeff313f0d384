package dev.bilten.web.boot;

import dev.bilten.database.api.Service;
import java.time.Duration;
import java.time.Instant;

/** How far this node is. */
@Service
public class BootState {
    /** What is being done, what is wrong, or that all is done. */
    public sealed interface State {
        record Working(String step) implements State {}

        /** It will be tried again. */
        record Failing(String step, String reason, Instant since) implements State {}

        record Done(Duration took) implements State {}

        record Stopped() implements State {}
    }

    private volatile State state = new State.Working("deploy");

    public State now() {
        return state;
    }

    void become(State next) {
        state = next;
    }
}
