package dev.bilten.host;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bilten.extensions.api.Called;
import dev.bilten.plugin.api.PaymentOutcome.Succeeded;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PluginCallTest {
    private final Pf4jHost host = Acme.host();

    @AfterEach
    void close() {
        host.close();
    }

    @Test
    void a_plugin_is_loaded_called_and_gone_without_a_restart() {
        assertThat(Acme.pay(host)).isInstanceOf(Called.NotCalled.class);
        load("return new PaymentOutcome.Succeeded(context.setting(\"token\", \"\"));");
        assertThat(Acme.pay(host)).isEqualTo(new Called.Answered<>(new Succeeded("s3cret")));
        assertThat(host.find("acme").orElseThrow().gateways()).hasSize(1);
        assertThat(host.find("acme").orElseThrow().cost().calls())
                .isEqualTo(2); // its hooks were found through the gate
        host.unload("acme");
        assertThat(Acme.pay(host)).isInstanceOf(Called.NotCalled.class);
    }

    @Test
    void it_sees_the_jdk_the_api_and_slf4j_and_nothing_of_ours_or_the_servers() {
        load("""
                var seen = new StringJoiner(" ");
                for (var name : List.of("java.sql.Connection", "java.net.http.HttpClient",
                    "dev.bilten.plugin.api.Amount", "org.slf4j.Logger",
                    "dev.bilten.kernel.Money", "dev.bilten.extensions.api.PluginHost", "dev.bilten.host.Pf4jHost",
                    "org.pf4j.Plugin", "com.zaxxer.hikari.HikariDataSource", "jakarta.inject.Inject",
                    "com.fasterxml.jackson.databind.ObjectMapper", "org.postgresql.Driver")) {
                  try {
                    Class.forName(name, true, getClass().getClassLoader());
                    seen.add(name);
                  } catch (ClassNotFoundException hidden) { }
                }
                return new PaymentOutcome.Succeeded(seen.toString());""");
        assertThat(Acme.words(Acme.pay(host)))
                .containsExactly(
                        "java.sql.Connection",
                        "java.net.http.HttpClient",
                        "dev.bilten.plugin.api.Amount",
                        "org.slf4j.Logger");
    }

    @Test
    void the_host_itself_would_find_all_of_them() throws Exception {
        // the control of the test above: what is hidden there is really on board
        for (var name : new String[] {
            "dev.bilten.kernel.Money", "org.pf4j.Plugin", "com.zaxxer.hikari.HikariDataSource", "org.postgresql.Driver"
        }) {
            assertThat(Class.forName(name, false, Pf4jHost.class.getClassLoader()))
                    .isNotNull();
        }
    }

    @Test
    void no_resource_of_the_host_is_seen_either() {
        load("""
                var loader = getClass().getClassLoader();
                var seen = loader.getResource("META-INF/beans.xml") == null
                    && loader.getResource("db/platform/V20261122120000__control_schema.sql") == null ? "" : "leak";
                return new PaymentOutcome.Succeeded(seen);""");
        assertThat(Acme.words(Acme.pay(host))).isEmpty();
    }

    @Test
    void the_threads_context_loader_is_the_plugins_own() {
        load("""
                var same = Thread.currentThread().getContextClassLoader() == getClass().getClassLoader();
                var found = ServiceLoader.load(PaymentGateway.class).findFirst().isPresent();
                return new PaymentOutcome.Succeeded(same + " " + found);""");
        assertThat(Acme.words(Acme.pay(host))).containsExactly("true", "true");
    }

    @Test
    void unloaded_it_leaves_nothing_behind() throws Exception {
        load("""
                new ThreadLocal<Object>().set(this);
                return new PaymentOutcome.Succeeded("");""");
        assertThat(Acme.pay(host)).isInstanceOf(Called.Answered.class);
        var loader = loader();
        host.unload("acme");
        assertThat(collected(loader)).isTrue();
    }

    @Test
    void a_thread_of_its_own_that_never_ends_is_seen_as_a_leak() throws Exception {
        // the control of the test above
        load("""
                var stop = java.util.concurrent.locks.LockSupport.class;
                var thread = new Thread(() -> {
                  while (!Thread.interrupted()) { java.util.concurrent.locks.LockSupport.park(this); }
                }, "leaking");
                thread.setDaemon(true);
                thread.start();
                return new PaymentOutcome.Succeeded("");""");
        assertThat(Acme.pay(host)).isInstanceOf(Called.Answered.class);
        var loader = loader();
        host.unload("acme");
        assertThat(collected(loader)).isFalse();
        Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("leaking"))
                .forEach(Thread::interrupt);
    }

    @Test
    void a_new_version_takes_over_while_a_call_of_the_old_one_is_under_way() throws Exception {
        load("""
                try { Thread.sleep(1000); } catch (InterruptedException e) { throw new IllegalStateException(e); }
                return new PaymentOutcome.Succeeded("old");""");
        var old = CompletableFuture.supplyAsync(() -> Acme.pay(host));
        Thread.sleep(200);
        var next = Fixture.gateway("1.1.0", "return new PaymentOutcome.Succeeded(\"new\");");
        assertThat(host.load(next.jar())).isEmpty();
        assertThat(Acme.words(Acme.pay(host))).containsExactly("new");
        assertThat(Acme.words(old.get())).containsExactly("old");
        assertThat(host.loaded()).hasSize(1);
    }

    @Test
    void a_version_that_does_not_load_leaves_the_old_one_running() {
        load("return new PaymentOutcome.Succeeded(\"old\");");
        var broken = Fixture.gateway("1.1.0", "return null; } { if (true) throw new IllegalStateException(\"no\");");
        assertThat(host.load(broken.jar())).isPresent();
        assertThat(Acme.words(Acme.pay(host))).containsExactly("old");
    }

    @Test
    void it_connects_only_to_hosts_that_its_manifest_names_and_to_none_of_the_private_network() {
        load("""
                var said = new StringJoiner(" ");
                for (var host : List.of("other.example", "127.0.0.1", "169.254.169.254", "::1")) {
                  try { context.resolve(host); said.add("allowed"); }
                  catch (HostRefusedException e) { said.add("refused"); }
                  catch (java.io.IOException e) { said.add("unknown"); }
                }
                return new PaymentOutcome.Succeeded(said.toString());""");
        assertThat(Acme.words(Acme.pay(host))).containsExactly("refused", "refused", "refused", "refused");
    }

    private void load(String startBody) {
        assertThat(host.load(Fixture.gateway(startBody).jar())).isEmpty();
    }

    private WeakReference<ClassLoader> loader() {
        var called = host.call(
                Acme.HOOK,
                Acme.caller(Duration.ofSeconds(5)),
                (gateway, context) -> new WeakReference<>(gateway.getClass().getClassLoader()));
        return switch (called) {
            case Called.Answered<WeakReference<ClassLoader>>(var loader) -> loader;
            case Called<WeakReference<ClassLoader>> other -> throw new AssertionError(other);
        };
    }

    private static boolean collected(WeakReference<ClassLoader> loader) throws InterruptedException {
        for (int i = 0; i < 30 && loader.get() != null; i++) {
            System.gc();
            Thread.sleep(50);
        }
        return loader.get() == null;
    }
}
