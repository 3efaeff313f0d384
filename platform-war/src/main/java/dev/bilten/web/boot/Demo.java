package dev.bilten.web.boot;

import dev.bilten.database.api.Service;
import dev.bilten.kernel.PlatformContext;
import dev.bilten.kernel.Settings;
import dev.bilten.tenancy.app.ListTenants;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Loads the demo where {@code bilten.demo} asks for it and nobody is there yet. */
@Service
public class Demo implements Step {
    private final Instance<DemoData> data;
    private final ListTenants tenants;
    private final Settings settings;

    @Inject
    public Demo(Instance<DemoData> data, ListTenants tenants, Settings settings) {
        this.data = data;
        this.tenants = tenants;
        this.settings = settings;
    }

    @Override
    public int order() {
        return 900;
    }

    @Override
    public String name() {
        return "demo data";
    }

    @Override
    public void start() {
        var wanted = settings.get("bilten.demo", "false").equals("true");
        if (wanted && tenants.execute(PlatformContext.PLATFORM).isEmpty()) {
            data.forEach(DemoData::load);
        }
    }
}
