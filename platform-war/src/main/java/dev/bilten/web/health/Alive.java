package dev.bilten.web.health;

import dev.bilten.database.api.Service;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;

/** The process answers: a node that waits for its database must not be restarted for it. */
@Liveness
@Service
public class Alive implements HealthCheck {
    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.up("bilten");
    }
}
