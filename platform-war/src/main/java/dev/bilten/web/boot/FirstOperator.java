package dev.bilten.web.boot;

import dev.bilten.database.api.Service;
import dev.bilten.identity.app.EnsureOperator;
import dev.bilten.kernel.PlatformCall;
import dev.bilten.kernel.Settings;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** An empty platform needs somebody who can enter it: whom {@code bilten.operator.email} and {@code .password} name. */
@Service
public class FirstOperator implements Step {
    private static final Logger LOG = LoggerFactory.getLogger(FirstOperator.class);

    private final EnsureOperator ensure;
    private final Settings settings;

    @Inject
    public FirstOperator(EnsureOperator ensure, Settings settings) {
        this.ensure = ensure;
        this.settings = settings;
    }

    @Override
    public int order() {
        return 200;
    }

    @Override
    public String name() {
        return "operator";
    }

    @Override
    public void start() {
        var configured = settings.get("bilten.operator.email").flatMap(this::configured);
        configured.ifPresent(this::ensure);
    }

    private Optional<EnsureOperator.Command> configured(String email) {
        var name = settings.get("bilten.operator.name", "Operator");
        return settings.get("bilten.operator.password")
                .map(password -> new EnsureOperator.Command(email, name, password));
    }

    private void ensure(EnsureOperator.Command command) {
        switch (ensure.execute(PlatformCall.system("start-up"), command)) {
            case EnsureOperator.Result.Made made -> LOG.info("Made the operator {}", made.operator());
            case EnsureOperator.Result.WasThere ignored -> {}
            // not worth stopping a platform that has other operators
            case EnsureOperator.Result.Invalid invalid ->
                LOG.error("bilten.operator.* names nobody who could sign in: {}", invalid.violations());
        }
    }
}
